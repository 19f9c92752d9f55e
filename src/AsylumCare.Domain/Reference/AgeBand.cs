namespace AsylumCare.Domain.Reference;

/// <summary>
/// Migrationsverket's age bands, by whole years at application (year of application − year of birth,
/// the only age a delivery with a birth year can give).
/// </summary>
/// <param name="Id">1–10; 0 is unknown.</param>
/// <param name="To">Last age in the band, both ends included.</param>
public sealed record AgeBand(int Id, string Code, int From, int To)
{
    public const int UnknownId = 0;

    public static IReadOnlyList<AgeBand> All { get; } =
    [
        new(1, "0-6", 0, 6), new(2, "7-12", 7, 12), new(3, "13-15", 13, 15), new(4, "16-17", 16, 17), new(5, "18-24", 18, 24),
        new(6, "25-34", 25, 34), new(7, "35-44", 35, 44), new(8, "45-54", 45, 54), new(9, "55-64", 55, 64), new(10, "65+", 65, 120),
    ];

    /// <returns>The band's number, or 0 where the age is outside 0–120.</returns>
    public static int IdOf(int age)
    {
        foreach (var band in All)
            if (age >= band.From && age <= band.To) return band.Id;
        return UnknownId;
    }
}
