namespace AsylumCare.Deliveries.Reading;

/// <summary>Recognises raw personal numbers and LMA numbers in text that must not hold any.</summary>
internal static class RawNumber
{
    /// <summary>
    /// A whole trimmed cell NN-NNNNNN, with or without card suffix /n (an LMA number; without the hyphen every date would be one),
    /// or anywhere in it a token with a valid date and Luhn digit.
    /// </summary>
    public static bool IsIn(ReadOnlySpan<byte> cell)
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

            var end = at;
            while (end < cell.Length && (IsDigit(cell[end]) || (cell[end] is (byte)'-' or (byte)'+' && end + 1 < cell.Length && IsDigit(cell[end + 1])))) end++;
            if (IsPersonal(cell[at..end])) return true;
            at = end;
        }

        return false;
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

    private static bool IsDigit(byte letter) => (uint)letter - '0' <= 9;
}
