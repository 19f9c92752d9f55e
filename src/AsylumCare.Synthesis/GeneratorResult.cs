namespace AsylumCare.Synthesis;

/// <summary>All that arrived on one day: a folder with a folder for each delivery.</summary>
public sealed record ArrivalFolder(DateOnly ArrivalDate, string Path);

/// <summary>What was written.</summary>
/// <param name="Persons">Simulated applicants; the few quota refugees beside them are not counted.</param>
/// <param name="Deliveries">Manifests, Migrationsverket's among them, the flawed one not.</param>
/// <param name="RowsByKind">Rows of each file kind in first versions and corrections, refusable ones among them.</param>
/// <param name="RefusableRows">Rows written to be refused.</param>
/// <param name="Bytes">Bytes of all delivered files, manifests not counted.</param>
public sealed record GeneratorCounts(
    long Persons, long Deliveries, IReadOnlyDictionary<string, long> RowsByKind, long RefusableRows, long Bytes)
{
    public long Rows => RowsByKind.Values.Sum();
}

/// <param name="Folders">In order of arrival, which is also the order of their paths.</param>
/// <param name="FlawedPath">Folder of one delivery that is refused, to try <c>validate</c> on; no part of the rest. Empty where no register was written.</param>
/// <param name="TruthPath">truth.json: the expected value of every cell when every delivery of the written parts has been loaded.</param>
public sealed record GeneratorResult(
    IReadOnlyList<ArrivalFolder> Folders, GeneratorCounts Counts, string FlawedPath, string TruthPath);
