using AsylumCare.Deliveries;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Receipts;

/// <summary>A load's findings as its receipt lists them.</summary>
internal static class OutcomeFindings
{
    /// <summary>What was found about the manifest as a whole stands at its first file, as the database keeps it.</summary>
    public static IEnumerable<Finding> ReceiptFindings(this LoadOutcome outcome) => outcome.Files.Count == 0
        ? outcome.AllFindings
        : outcome.Findings.Select(finding => finding with { File = outcome.Files[0].FileName }).Concat(outcome.Files.SelectMany(file => file.Report?.Findings ?? []));
}
