namespace AsylumCare.Warehouse.Publishing;

/// <summary>How a publication is made.</summary>
public sealed record PublicationOptions
{
    /// <summary>How long to wait for another publication or an activation to finish.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Told the name of each step as it begins.</summary>
    public Action<PublicationStep>? Progress { get; init; }

    /// <summary>About how many rows of persons are held at a time: by default 140 MB of them.</summary>
    public long RowsHeld { get; init; } = 3_500_000;
}

/// <summary>The steps of a publication, in order.</summary>
public enum PublicationStep
{
    Deliveries,
    Persons,
    Fold,
    Cells,
    NationalFigures,
    Maturity,
    Indicators,
    Commit,
}

/// <summary>What came of a publication.</summary>
/// <param name="PublicationId">1, 2, …</param>
/// <param name="DeliveriesAdded">Deliveries (files) that are in this publication and were not in the one before.</param>
/// <param name="DeliveriesRemoved">Deliveries that were in the one before and are not in this.</param>
/// <param name="PersonsRefolded">Persons whose episodes were folded again.</param>
/// <param name="CellsWritten">New versions of cells, by table.</param>
/// <param name="Timing">How long each step took.</param>
public sealed record PublicationResult(
    int PublicationId, int DeliveriesAdded, int DeliveriesRemoved, long PersonsRefolded,
    IReadOnlyDictionary<string, long> CellsWritten, IReadOnlyDictionary<PublicationStep, TimeSpan> Timing)
{
    public TimeSpan Elapsed => Timing.Values.Aggregate(TimeSpan.Zero, (sum, step) => sum + step);
}

/// <summary>The publication was not made and nothing was changed; the texts say why and what to do.</summary>
public sealed class PublicationStoppedException(string textSv, string textEn) : Exception($"{textSv} / {textEn}")
{
    public string TextSv => textSv;
    public string TextEn => textEn;

    /// <summary>True where only another load or publication was in the way.</summary>
    public bool Passes { get; init; }
}
