using System.Text;

namespace AsylumCare.Deliveries.Reading;

/// <summary>
/// Windows-1252 to UTF-8. Letters of UTF-8 among it (in Windows-1252 they would be "Ã¥", "Â ", "â€“") and the five bytes it leaves
/// undefined are refused: the file mixes encodings, or is in a third.
/// </summary>
internal static class Windows1252
{
    /// <summary>Most bytes of UTF-8 that one byte becomes.</summary>
    public const int Widest = 3;

    // 80–9F; the rest are as in Latin-1. Undefined bytes are NUL here.
    private const string Upper = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private static readonly byte[][] Letters = [.. Enumerable.Range(0, 256).Select(LetterOf)];

    /// <summary>The first bytes of the letters and signs that Swedish text in UTF-8 has beyond ASCII.</summary>
    public static bool MayStartUtf8(byte letter) => letter is 0xC2 or 0xC3 or 0xE2;

    /// <returns>Where the fault is.</returns>
    public static int ToUtf8(ReadOnlySpan<byte> from, Span<byte> to, out int written, out ByteProblem problem)
    {
        written = 0;
        problem = ByteProblem.None;
        for (var i = 0; i < from.Length; i++)
        {
            var letter = Letters[from[i]];
            if (letter.Length == 0 || (MayStartUtf8(from[i]) && IsRestOfUtf8(from[(i + 1)..]))) problem = ByteProblem.InvalidUtf8;
            else if (from[i] is < 32 or 127 && Utf8Scan.FirstControl(from.Slice(i, 1)) == 0) problem = ByteProblem.ControlCharacter;
            if (problem != ByteProblem.None) return i;
            letter.CopyTo(to[written..]);
            written += letter.Length;
        }

        return from.Length;
    }

    /// <summary>Nothing at all, at the end of the file, is a letter cut in two.</summary>
    private static bool IsRestOfUtf8(ReadOnlySpan<byte> rest) => rest.IsEmpty || rest[0] is >= 0x80 and <= 0xBF;

    private static byte[] LetterOf(int letter)
    {
        var unicode = letter is >= 0x80 and < 0xA0 ? Upper[letter - 0x80] : (char)letter;
        return unicode == '\0' ? [] : Encoding.UTF8.GetBytes(unicode.ToString());
    }
}
