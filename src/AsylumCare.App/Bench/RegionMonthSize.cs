using AsylumCare.Synthesis;

namespace AsylumCare.App.Bench;

/// <summary>What the region-month is, and how large the warehouses are that it is added to.</summary>
/// <param name="SmallScale">Of the other regions; with Halland, 3 % of the nation at scale 1, the large one is ten times the small.</param>
/// <param name="EarlierScale">The months before were busier: at this scale they are on average as large as those of the small warehouse.</param>
/// <param name="Rounds">A round is short: the least disturbed of many, interleaved, is what the work costs.</param>
internal sealed record RegionMonthSize(string Name, GeneratorParts Parts, decimal SmallScale, decimal LargeScale, decimal EarlierScale, int Rounds)
{
    public static RegionMonthSize OfRegister { get; } = new("Region-month", GeneratorParts.Register, 0.97m, 10, 0.4m, 25);

    /// <summary>Contacts are many: the warehouses are a tenth as large, the added month is not.</summary>
    public static RegionMonthSize WithCare { get; } = new("Region-month with care", GeneratorParts.All, 0.07m, 0.97m, 0.04m, 10);
}
