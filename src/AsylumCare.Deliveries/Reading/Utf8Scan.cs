using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace AsylumCare.Deliveries.Reading;

/// <summary>What a chunk of a file is as UTF-8.</summary>
/// <param name="ProblemAt">Where the fault is.</param>
/// <param name="BeyondAscii">There is a letter beyond ASCII, written as UTF-8, before any fault.</param>
/// <param name="Tail">Bytes at the end of a character that goes on in the next chunk.</param>
internal readonly record struct Utf8Scan(ByteProblem Problem, int ProblemAt, bool BeyondAscii, int Tail)
{
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not ('\t' or '\n' or '\r')).Select(b => (byte)b), 127]);

    public static Utf8Scan Of(ReadOnlySpan<byte> chunk, bool isLast, bool isFirst)
    {
        // Encoding first: UTF-16 is full of NUL, and its encoding is what is wrong with it.
        if (Ascii.IsValid(chunk)) return WithControls(new Utf8Scan(ByteProblem.None, 0, BeyondAscii: false, 0), chunk);
        if (isFirst && (chunk.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || chunk.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])))
            return new Utf8Scan(ByteProblem.InvalidUtf8, 0, BeyondAscii: true, 0);
        var tail = isLast ? 0 : IncompleteTail(chunk);
        var whole = chunk[..^tail];
        if (!Utf8.IsValid(whole))
        {
            var at = FirstInvalid(whole);
            return new Utf8Scan(ByteProblem.InvalidUtf8, at, !Ascii.IsValid(whole[..at]), 0);
        }

        var mojibake = FirstMojibake(whole);
        if (mojibake >= 0) return new Utf8Scan(ByteProblem.Mojibake, mojibake, BeyondAscii: true, 0);
        return WithControls(new Utf8Scan(ByteProblem.None, 0, !Ascii.IsValid(whole), tail), whole);
    }

    public static int FirstControl(ReadOnlySpan<byte> bytes) => bytes.IndexOfAny(Controls);

    private static Utf8Scan WithControls(Utf8Scan scan, ReadOnlySpan<byte> bytes) =>
        FirstControl(bytes) is >= 0 and var at ? scan with { Problem = ByteProblem.ControlCharacter, ProblemAt = at } : scan;

    private static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if (lead < 0x80) return 0;
            if (lead < 0xC0) continue;
            var needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
            return needed > back ? back : 0;
        }

        return 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done) at += consumed;
        return at;
    }

    private static int FirstMojibake(ReadOnlySpan<byte> bytes)
    {
        var replacement = bytes.IndexOf((ReadOnlySpan<byte>)[0xEF, 0xBF, 0xBD]);
        if (replacement >= 0) return replacement;

        // Ã (C3 83) before ¥, ¤, ¶ (C2 xx) or before the general punctuation that Å, Ä, Ö become (E2 80 xx).
        var narrow = bytes.IndexOf((ReadOnlySpan<byte>)[0xC3, 0x83, 0xC2]);
        return narrow >= 0 ? narrow : bytes.IndexOf((ReadOnlySpan<byte>)[0xC3, 0x83, 0xE2]);
    }
}
