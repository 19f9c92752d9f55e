namespace AsylumCare.Domain.Calendar;

/// <summary>Length of a period, ordered from short to long; the letter is what the feed shows.</summary>
public enum PeriodType
{
    Month = 0,
    Quarter = 1,
    Year = 2,
}

/// <summary>
/// A month, quarter or year. <see cref="Id"/> is 201510, 20154 or 2015, so that it never collides between levels;
/// <see cref="Label"/> is 2015-10, 2015-Q4 or 2015.
/// </summary>
public readonly record struct Period
{
    private Period(PeriodType type, int id)
    {
        Type = type;
        Id = id;
    }

    public PeriodType Type { get; }
    public int Id { get; }

    public static Period OfMonth(Month month) => new(PeriodType.Month, month.Id);
    public static Period OfQuarter(Month month) => new(PeriodType.Quarter, (month.Year * 10) + month.Quarter);
    public static Period OfYear(Month month) => new(PeriodType.Year, month.Year);

    public static Period Of(PeriodType type, Month month) => type switch
    {
        PeriodType.Month => OfMonth(month),
        PeriodType.Quarter => OfQuarter(month),
        _ => OfYear(month),
    };

    /// <exception cref="ArgumentOutOfRangeException">The number is no period.</exception>
    public static Period FromId(int id) => id switch
    {
        >= 1900 and <= 2999 => new(PeriodType.Year, id),
        >= 19001 and <= 29994 when id % 10 is >= 1 and <= 4 => new(PeriodType.Quarter, id),
        >= 190001 and <= 299912 when id % 100 is >= 1 and <= 12 => new(PeriodType.Month, id),
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "A period is yyyy, yyyyq or yyyymm."),
    };

    public Month FirstMonth => Type switch
    {
        PeriodType.Month => new Month(Id),
        PeriodType.Quarter => new Month(Id / 10, (((Id % 10) - 1) * 3) + 1),
        _ => new Month(Id, 1),
    };

    public Month LastMonth => FirstMonth.AddMonths(Type switch { PeriodType.Month => 0, PeriodType.Quarter => 2, _ => 11 });
    public DateOnly Start => FirstMonth.FirstDay;
    public IEnumerable<Month> Months => Month.Range(FirstMonth, LastMonth);

    public string Label => Type switch
    {
        PeriodType.Month => FirstMonth.ToString(),
        PeriodType.Quarter => $"{Id / 10}-Q{Id % 10}",
        _ => $"{Id}",
    };

    /// <summary>M, Q or Y.</summary>
    public char Letter => Type switch { PeriodType.Month => 'M', PeriodType.Quarter => 'Q', _ => 'Y' };

    public override string ToString() => Label;
}
