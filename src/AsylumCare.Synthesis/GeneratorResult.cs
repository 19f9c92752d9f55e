namespace AsylumCare.Synthesis;

/// <summary>All that arrived on one day: a folder with a folder for each delivery.</summary>
public sealed record ArrivalFolder(DateOnly ArrivalDate, string Path);

/// <summary>What was written.</summary>
/// <param name="Persons">Simulated applicants; the few quota refugees beside them are not counted.</param>
/// <param name="Deliveries">Manifests, Migrationsverket's among them, the flawed one not.</param>
/// <param name="RegisterRows">Rows of REGISTER in first versions and corrections, refusable ones among them.</param>
/// <param name="ExaminationRows">The same of HALSOUNDERSOKNING.</param>
/// <param name="RefusableRows">Rows written to be refused.</param>
/// <param name="Bytes">Bytes of all delivered files, manifests not counted.</param>
public sealed record GeneratorCounts(
    long Persons, long Deliveries, long RegisterRows, long ExaminationRows, long RefusableRows, long Bytes);

/// <param name="Folders">In order of arrival, which is also the order of their paths.</param>
/// <param name="FlawedPath">Folder of one delivery that is refused, to try <c>validate</c> on; no part of the rest.</param>
/// <param name="TruthPath">truth.json: the expected value of every cell when every delivery has been loaded.</param>
public sealed record GeneratorResult(
    IReadOnlyList<ArrivalFolder> Folders, GeneratorCounts Counts, string FlawedPath, string TruthPath);
