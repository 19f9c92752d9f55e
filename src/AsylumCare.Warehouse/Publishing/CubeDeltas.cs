namespace AsylumCare.Warehouse.Publishing;

/// <summary>The changes of the cubes that are computed from persons.</summary>
internal sealed class CubeDeltas(PublishedDefinitions definitions)
{
    public CellDelta Coverage { get; } = new(definitions.Coverage);
    public CellDelta Ratio { get; } = new(definitions.Ratio);
    public CellDelta Flow { get; } = new(definitions.Flow);
    public CellDelta PersonMonths { get; } = new(definitions.Cube("PersonMonths"));
    public CellDelta Waiting { get; } = new(definitions.Cube("Waiting"));
    public CellDelta Consumption { get; } = new(definitions.Cube("CareConsumption"));
    public CellDelta Quality { get; } = new(definitions.Cube("QualityResults"));

    public IEnumerable<CellDelta> All => [Coverage, Ratio, Flow, PersonMonths, Waiting, Consumption, Quality];

    /// <summary>Those that indicators are made of.</summary>
    public IEnumerable<CellDelta> OfIndicators => [Coverage, Ratio, Flow];
}
