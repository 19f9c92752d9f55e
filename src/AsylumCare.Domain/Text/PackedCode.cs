namespace AsylumCare.Domain.Text;

/// <summary>
/// A code of A–Z and 0–9 as a number of its own that sorts as the code does: base 37, first character highest,
/// filled out on the right. With one length, F00–F99 with everything below it is one range of numbers. Ten characters fit 63 bits.
/// </summary>
public static class PackedCode
{
    public const int Longest = 10;

    private const int Base = 37;

    /// <param name="code">Upper-case letters and digits in ASCII, at most <paramref name="length"/> of them.</param>
    /// <param name="length">Characters the number has room for; numbers of different lengths do not compare.</param>
    /// <exception cref="ArgumentException">Another character, or too many.</exception>
    public static long Pack(ReadOnlySpan<char> code, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Longest);
        if (code.Length > length) throw new ArgumentException($"{code} is longer than {length} characters.", nameof(code));
        long number = 0;
        for (var i = 0; i < length; i++) number = (number * Base) + (i < code.Length ? DigitOf(code[i]) : 0);
        return number;
    }

    /// <summary>The highest number of a code that starts so: the end of a range.</summary>
    public static long LastOf(ReadOnlySpan<char> prefix, int length)
    {
        var number = Pack(prefix, length);
        long room = 1;
        for (var i = prefix.Length; i < length; i++) room *= Base;
        return number + room - 1;
    }

    private static int DigitOf(char letter) => letter switch
    {
        >= '0' and <= '9' => letter - '0' + 1,
        >= 'A' and <= 'Z' => letter - 'A' + 11,
        _ => throw new ArgumentException($"{letter} is neither A–Z nor 0–9.", nameof(letter)),
    };
}
