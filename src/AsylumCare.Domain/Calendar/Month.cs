namespace AsylumCare.Domain.Calendar;

/// <summary>A calendar month. <see cref="Id"/> is yyyymm (201510), the form used in keys, SQL and OData.</summary>
public readonly record struct Month : IComparable<Month>
{
    /// <param name="id">yyyymm; year 1900–2999, month 01–12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not a month.</exception>
    public Month(int id)
    {
        if (id / 100 is < 1900 or > 2999 || id % 100 is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(id), id, "A month is yyyymm.");
        Id = id;
    }

    public Month(int year, int number) : this((year * 100) + number) { }

    public int Id { get; }
    public int Year => Id / 100;
    public int Number => Id % 100;
    public int Quarter => ((Number - 1) / 3) + 1;
    public DateOnly FirstDay => new(Year, Number, 1);
    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public static Month Of(DateOnly date) => new(date.Year, date.Month);

    /// <param name="dayNumber">Days since 0001-01-01, as <see cref="DateOnly.DayNumber"/>.</param>
    public static Month OfDay(int dayNumber) => Of(DateOnly.FromDayNumber(dayNumber));

    public Month AddMonths(int months) => Of(FirstDay.AddMonths(months));

    /// <summary>Whole months from <paramref name="other"/> to this one.</summary>
    public int MonthsSince(Month other) => ((Year - other.Year) * 12) + Number - other.Number;

    public static bool TryParse(ReadOnlySpan<char> text, out Month month)
    {
        month = default;
        if (text.Length != 7 || text[4] != '-') return false;
        if (!int.TryParse(text[..4], System.Globalization.NumberStyles.None, null, out var year)) return false;
        if (!int.TryParse(text[5..], System.Globalization.NumberStyles.None, null, out var number)) return false;
        if (year is < 1900 or > 2999 || number is < 1 or > 12) return false;
        month = new Month(year, number);
        return true;
    }

    public static Month Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"'{text}' is not a month (ÅÅÅÅ-MM).");

    /// <summary>Every month from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public static IEnumerable<Month> Range(Month from, Month to)
    {
        for (var month = from; month <= to; month = month.AddMonths(1)) yield return month;
    }

    public int CompareTo(Month other) => Id.CompareTo(other.Id);
    public static bool operator <(Month left, Month right) => left.Id < right.Id;
    public static bool operator >(Month left, Month right) => left.Id > right.Id;
    public static bool operator <=(Month left, Month right) => left.Id <= right.Id;
    public static bool operator >=(Month left, Month right) => left.Id >= right.Id;

    /// <summary>ÅÅÅÅ-MM.</summary>
    public override string ToString() => $"{Year:D4}-{Number:D2}";
}
