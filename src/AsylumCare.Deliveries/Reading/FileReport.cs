namespace AsylumCare.Deliveries.Reading;

/// <summary>What came of reading one file.</summary>
/// <param name="Findings">At most a thousand; what was left out is counted by rule in entries with line 0.</param>
/// <param name="RowsRefused">Rows that are not to be kept, <paramref name="RefusedAfterwards"/> among them.</param>
/// <param name="RefusedAfterwards">Lines that were handed to the sink and then refused (later of two with one key): to be taken out again.</param>
/// <param name="Refused">The whole file is refused.</param>
public sealed record FileReport(
    string FileName, string Sha256, long Bytes, long RowsRead, long RowsAccepted, long RowsRefused, long RowsWarned,
    IReadOnlyList<long> RefusedAfterwards, IReadOnlyList<Finding> Findings, bool Refused)
{
    /// <summary>What the file names by text, each once.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];
}
