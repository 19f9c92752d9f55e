using System.Text;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Pseudonymising;

internal enum NumberKind
{
    /// <summary>No number that can be told apart: the row must not go out.</summary>
    Unreadable,

    /// <summary>LMA number: eight digits.</summary>
    Lma,

    /// <summary>Personal or coordination number: twelve digits.</summary>
    Personal,

    /// <summary>A C-number or a region's reserve number: a new one at each visit, so it tells of nobody.</summary>
    Unlinkable,
}

/// <summary>The spelling of a person's number that everybody's pseudonym is made of, whatever the source wrote.</summary>
internal static class PersonNumber
{
    public const int LongestDigits = 12;

    private const int LmaDigits = 8;
    private const int LongestCell = 64;

    /// <summary>What is delivered for a person who cannot be told from others.</summary>
    public static readonly byte[] UnlinkableCell = "OLANKAD"u8.ToArray();

    // On the card of the first family member, the second, …: 12-345678/1.
    private const int LongestCardSuffix = 2;

    /// <param name="cell">The cell as it stands.</param>
    /// <param name="today">Ten digits have no century: nobody is born after today, and a + means a hundred years or more.</param>
    /// <param name="digits">Receives the normal form: 8 digits of an LMA number, 12 of a personal number.</param>
    /// <returns>The kind, and how many digits were written.</returns>
    public static (NumberKind Kind, int Length) Normalise(ReadOnlySpan<byte> cell, DateOnly today, Span<byte> digits)
    {
        if (cell.Length > LongestCell) return (NumberKind.Unreadable, 0);
        Span<byte> text = stackalloc byte[LongestCell];
        return NormalisePlain(text[..Plain(cell, text)], today, digits);
    }

    private static (NumberKind Kind, int Length) NormalisePlain(ReadOnlySpan<byte> cell, DateOnly today, Span<byte> digits)
    {
        if (IsUnlinkable(cell)) return (NumberKind.Unlinkable, 0);
        var isOld = cell.Contains((byte)'+');
        var slash = cell.IndexOf((byte)'/');
        if (slash >= 0 && !IsCardSuffix(cell[(slash + 1)..])) return (NumberKind.Unreadable, 0);
        var hadSuffix = slash >= 0;
        if (hadSuffix) cell = cell[..slash];
        Span<byte> found = stackalloc byte[LongestDigits];
        var count = Digits(cell, found);
        if (count == LmaDigits && !isOld) return Lma(cell, found, digits);
        if (hadSuffix || count is not (10 or 12)) return (NumberKind.Unreadable, 0);
        return Personal(found[..count], isOld, today, digits);
    }

    /// <summary>Without spaces, and with every dash as the plain one.</summary>
    private static int Plain(ReadOnlySpan<byte> cell, Span<byte> text)
    {
        var length = 0;
        Span<byte> plain = stackalloc byte[LongestCell];
        foreach (var letter in plain[..PlainPunctuation.Write(cell, plain)])
            if (letter != ' ') text[length++] = letter;
        return length;
    }

    /// <summary>C and digits, or a number of letters and digits where a personal number's last four should be: both are made up at the visit.</summary>
    private static bool IsUnlinkable(ReadOnlySpan<byte> cell)
    {
        if (Ascii.EqualsIgnoreCase(cell, UnlinkableCell)) return true;
        if (cell.Length > 1 && cell[0] is (byte)'C' or (byte)'c') return IsDigitsAndDashes(cell[1..]);
        var letters = 0;
        foreach (var letter in cell)
        {
            if (char.IsAsciiLetter((char)letter)) letters++;
            else if (!char.IsAsciiDigit((char)letter) && letter is not ((byte)'-' or (byte)'+')) return false;
        }

        return letters is > 0 and <= 4 && cell.Length is >= 10 and <= 13 && IsDigitsAndDashes(cell[..6]);
    }

    private static bool IsDigitsAndDashes(ReadOnlySpan<byte> text)
    {
        foreach (var letter in text)
            if (!char.IsAsciiDigit((char)letter) && letter != '-') return false;
        return text.Length > 0;
    }

    private static bool IsCardSuffix(ReadOnlySpan<byte> text) => text.Length is > 0 and <= LongestCardSuffix && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    /// <returns>How many digits there are; 0 where something else than digits and dashes is there, or too many.</returns>
    private static int Digits(ReadOnlySpan<byte> cell, Span<byte> found)
    {
        var count = 0;
        foreach (var letter in cell)
        {
            if (letter is (byte)'-' or (byte)'+') continue;
            if (!char.IsAsciiDigit((char)letter) || count == found.Length) return 0;
            found[count++] = letter;
        }

        return count;
    }

    // NN-NNNNNN or eight digits; a dash elsewhere makes a date of it: ÅÅÅÅ-MM-DD.
    private static (NumberKind, int) Lma(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> found, Span<byte> digits)
    {
        var dash = cell.IndexOf((byte)'-');
        if (dash >= 0 && (dash != 2 || cell[3..].Contains((byte)'-'))) return (NumberKind.Unreadable, 0);
        found[..LmaDigits].CopyTo(digits);
        return (NumberKind.Lma, LmaDigits);
    }

    private static (NumberKind, int) Personal(ReadOnlySpan<byte> found, bool isOld, DateOnly today, Span<byte> digits)
    {
        if (!RawNumber.IsPersonal(found)) return (NumberKind.Unreadable, 0);
        if (found.Length == LongestDigits)
        {
            found.CopyTo(digits);
            return (NumberKind.Personal, LongestDigits);
        }

        var year = ((found[0] - '0') * 10) + found[1] - '0';
        var century = year + 2000 <= today.Year ? 20 : 19;
        if (isOld) century--;
        digits[0] = (byte)('0' + (century / 10));
        digits[1] = (byte)('0' + (century % 10));
        found.CopyTo(digits[2..]);
        return RawNumber.IsPersonal(digits[..LongestDigits]) ? (NumberKind.Personal, LongestDigits) : (NumberKind.Unreadable, 0);
    }
}
