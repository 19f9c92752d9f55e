namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>ÅÅÅÅ-MM-DD from 1900 to 2100, as day numbers.</summary>
internal sealed class DateCells(long lastDay, long onlyDay) : CellReader
{
    public const int FirstYear = 1900;
    public const int LastYear = 2100;

    private static readonly int[] MonthStarts = MakeMonthStarts();

    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        if (!TryRead(cell, out var day)) return WhatElse(cell);
        slots[0] = day;
        if (day > lastDay) return CellState.Future;
        return onlyDay != RowBlock.Missing && day != onlyDay ? CellState.NotAsManifest : CellState.Ok;
    }

    /// <summary>What spreadsheets and databases make of dates: serial numbers (42005 is 2015-01-01), 1/31/2015 and 2015-01-31T00:00:00Z.</summary>
    private static CellState WhatElse(ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 5 && !cell.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return CellState.SerialDate;
        if (cell.Length > 12 && cell[10] is (byte)'T' or (byte)' ' && TryRead(cell[..10], out _)) return CellState.TimedDate;
        var isSlash = cell.Length is >= 6 and <= 10 && cell.Count((byte)'/') == 2 && !cell.ContainsAnyExceptInRange((byte)'/', (byte)'9');
        return isSlash ? CellState.SlashDate : CellState.Wrong;
    }

    public static bool TryRead(ReadOnlySpan<byte> cell, out int day)
    {
        day = 0;
        if (cell.Length != 10 || cell[4] != '-' || cell[7] != '-') return false;
        if (!TryYearMonth(cell, out var month)) return false;
        var tens = (uint)cell[8] - '0';
        var ones = (uint)cell[9] - '0';
        if (tens > 3 || ones > 9) return false;
        var ofMonth = (int)((tens * 10) + ones);
        var start = MonthStarts[month];
        day = start + ofMonth - 1;
        return ofMonth > 0 && day < MonthStarts[month + 1];
    }

    /// <param name="cell">At least seven bytes, ÅÅÅÅ-MM.</param>
    /// <param name="month">Months since January of <see cref="FirstYear"/>.</param>
    public static bool TryYearMonth(ReadOnlySpan<byte> cell, out int month)
    {
        uint a = (uint)cell[0] - '0', b = (uint)cell[1] - '0', c = (uint)cell[2] - '0', d = (uint)cell[3] - '0';
        uint e = (uint)cell[5] - '0', f = (uint)cell[6] - '0';
        month = 0;
        if (a > 9 || b > 9 || c > 9 || d > 9 || e > 1 || f > 9) return false;
        var year = (int)((a * 1000) + (b * 100) + (c * 10) + d);
        var number = (int)((e * 10) + f);
        if (year is < FirstYear or > LastYear || number is < 1 or > 12) return false;
        month = ((year - FirstYear) * 12) + number - 1;
        return true;
    }

    private static int[] MakeMonthStarts() =>
        [.. Enumerable.Range(0, ((LastYear - FirstYear + 1) * 12) + 1).Select(m => new DateOnly(FirstYear, 1, 1).AddMonths(m).DayNumber)];
}

/// <summary>ÅÅÅÅ-MM, as yyyymm.</summary>
/// <param name="orLastDay">The month may be written as its last day.</param>
internal sealed class MonthCells(bool orLastDay) : CellReader
{
    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        if (orLastDay && DateCells.TryRead(cell, out var day) && DateOnly.FromDayNumber(day).AddDays(1).Day == 1) cell = cell[..7];
        if (cell.Length != 7 || cell[4] != '-' || !DateCells.TryYearMonth(cell, out var month)) return CellState.Wrong;
        slots[0] = ((DateCells.FirstYear + (month / 12)) * 100) + (month % 12) + 1;
        return CellState.Ok;
    }
}
