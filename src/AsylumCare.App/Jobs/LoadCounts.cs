using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Jobs;

/// <summary>A load's rows as the ledger counts them.</summary>
internal static class LoadCounts
{
    public static RunCounts Counts(this LoadOutcome outcome) => outcome.Files.Aggregate(RunCounts.None, (sum, file) => sum + file.Counts());

    public static RunCounts Counts(this LoadedFile file) => file.Report is { } report
        ? new RunCounts(report.RowsRead, file.State == LoadState.Refused ? 0 : report.RowsAccepted, report.RowsRefused)
        : RunCounts.None;
}
