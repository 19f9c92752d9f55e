using System.Text;

namespace AsylumCare.Deliveries.Reading;

/// <summary>Text with its dashes and spaces of every kind as the plain ones, so that a number is seen however it was typed.</summary>
internal static class PlainPunctuation
{
    /// <param name="to">At least as long as the text.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(ReadOnlySpan<byte> text, Span<byte> to)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var length);
            if (Plain(rune) is { } plain) to[written++] = plain;
            else
            {
                text[..length].CopyTo(to[written..]);
                written += length;
            }

            text = text[length..];
        }

        return written;
    }

    // U+2010–2015 and 2212 are dashes; U+00A0, 2000–200A, 202F and 205F spaces.
    private static byte? Plain(Rune rune) => rune.Value switch
    {
        (>= 0x2010 and <= 0x2015) or 0x2212 => (byte)'-',
        0x00A0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F => (byte)' ',
        _ => null,
    };
}
