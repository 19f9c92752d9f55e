using System.Text;

namespace AsylumCare.Deliveries.Reading;

/// <summary>Recognises raw personal numbers and LMA numbers in text that must not hold any.</summary>
internal static class RawNumber
{
    private const int LongestOnStack = 256;

    // Before and within a number's last four digits: 121212-1212, 121212 1212, 121212 – 1212.
    private const int LongestGap = 3;

    /// <summary>
    /// A whole trimmed cell NN-NNNNNN, with or without card suffix /n (an LMA number; without the hyphen every date would be one),
    /// or anywhere in it a token with a valid date and Luhn digit, its last four digits also apart by a space. Dashes and spaces of
    /// every kind count as such.
    /// </summary>
    public static bool IsIn(ReadOnlySpan<byte> cell)
    {
        if (Ascii.IsValid(cell)) return IsInPlain(cell);
        Span<byte> plain = cell.Length <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[cell.Length];
        return IsInPlain(plain[..PlainPunctuation.Write(cell, plain)]);
    }

    private static bool IsInPlain(ReadOnlySpan<byte> cell)
    {
        cell = cell.Trim((byte)' ');
        if (IsLma(cell)) return true;
        for (var at = 0; at < cell.Length;)
        {
            if (!IsDigit(cell[at]))
            {
                at++;
                continue;
            }

            var end = TokenEnd(cell, at);
            if (IsPersonal(cell[at..end]) || IsPersonalApart(cell, at, end)) return true;
            at = end;
        }

        return false;
    }

    // Digits, and single dashes between them.
    private static int TokenEnd(ReadOnlySpan<byte> cell, int at)
    {
        while (at < cell.Length && (IsDigit(cell[at]) || (IsDash(cell[at]) && at + 1 < cell.Length && IsDigit(cell[at + 1])))) at++;
        return at;
    }

    // Six or eight digits alone, a gap, four digits alone: an amount is grouped by three, a date and a time have other dashes.
    private static bool IsPersonalApart(ReadOnlySpan<byte> cell, int at, int end)
    {
        var date = cell[at..end];
        if (date.Length is not (6 or 8) || date.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
        var last = end;
        while (last < cell.Length && (cell[last] == ' ' || IsDash(cell[last]))) last++;
        if (last - end is < 1 or > LongestGap || TokenEnd(cell, last) != last + 4) return false;
        Span<byte> number = stackalloc byte[12];
        date.CopyTo(number);
        cell.Slice(last, 4).CopyTo(number[date.Length..]);
        return IsPersonal(number[..(date.Length + 4)]);
    }

    /// <summary>AAMMDDNNNK or AAAAMMDDNNNK, with or without - or + before the last four: the date is one (day + 60 for a coordination number), and the last digit is right.</summary>
    public static bool IsPersonal(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 10 or > 13) return false;
        Span<byte> digits = stackalloc byte[12];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == text.Length - 5 && text[i] is (byte)'-' or (byte)'+') continue;
            if (!IsDigit(text[i]) || count == digits.Length) return false;
            digits[count++] = (byte)(text[i] - '0');
        }

        if (count == 12) return digits[0] * 10 + digits[1] is >= 18 and <= 20 && IsDateAndLuhn(digits[2..], (digits[0] * 10) + digits[1]);
        return count == 10 && (IsDateAndLuhn(digits[..10], 19) || IsDateAndLuhn(digits[..10], 20));
    }

    private static bool IsDateAndLuhn(ReadOnlySpan<byte> ten, int century)
    {
        var year = (century * 100) + (ten[0] * 10) + ten[1];
        var month = (ten[2] * 10) + ten[3];
        var day = (ten[4] * 10) + ten[5];
        if (day > 60) day -= 60;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var product = ten[i] * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }

        return sum % 10 == 0;
    }

    private static bool IsLma(ReadOnlySpan<byte> cell)
    {
        if (cell.Length < 9 || cell[2] != '-') return false;
        for (var i = 0; i < 9; i++)
            if (i != 2 && !IsDigit(cell[i])) return false;
        return cell.Length == 9 || (cell.Length is 11 or 12 && cell[9] == '/' && !cell[10..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));
    }

    private static bool IsDash(byte letter) => letter is (byte)'-' or (byte)'+';

    private static bool IsDigit(byte letter) => (uint)letter - '0' <= 9;
}
