namespace AsylumCare.Domain.Statistics;

/// <summary>
/// What a count can be where parts of it are masked at the source (1–5 printed as <c>..</c>): bounds, not a confidence interval.
/// </summary>
/// <param name="Least">0 or more.</param>
/// <param name="Most">Not below <paramref name="Least"/>.</param>
public readonly record struct CountBounds(long Least, long Most)
{
    /// <summary>One masked figure: Migrationsverket masks counts below six, and prints 0.</summary>
    public static CountBounds Masked { get; } = new(1, 5);

    public bool IsExact => Least == Most;

    public static CountBounds Exactly(long count) => new(count, count);

    public static CountBounds operator +(CountBounds left, CountBounds right) => new(left.Least + right.Least, left.Most + right.Most);

    /// <summary>
    /// The same count, known to make a total together with the others: at least total − most of the others, at most total − least of the others.
    /// </summary>
    /// <returns>The narrower bounds, or null where the figures contradict each other.</returns>
    public CountBounds? Within(CountBounds total, CountBounds others)
    {
        var narrowed = new CountBounds(Math.Max(Least, total.Least - others.Most), Math.Min(Most, total.Most - others.Least));
        return narrowed.Least <= narrowed.Most ? narrowed : null;
    }

    /// <summary>The ratio to another count: least ÷ most to most ÷ least.</summary>
    /// <returns>The bounds, or null where the denominator can be 0.</returns>
    public Interval? Over(CountBounds denominator) => denominator.Least > 0
        ? new((double)Least / denominator.Most, (double)Most / denominator.Least)
        : null;

    /// <summary>The share of a whole that this count is part of: x/(x + rest), which grows with x and falls with the rest.</summary>
    /// <returns>The bounds, or null where the whole can be 0.</returns>
    public Interval? ShareBeside(CountBounds rest) => Least + rest.Least > 0
        ? new(Share(Least, rest.Most), Share(Most, rest.Least))
        : null;

    private static double Share(long part, long rest) => part == 0 ? 0 : (double)part / (part + rest);
}
