using AsylumCare.App.Verbs;
using AsylumCare.Deliveries;

namespace AsylumCare.App.Receipts;

/// <summary>Findings on the console, one below the other: where, which rule, what and what to do.</summary>
internal static class FindingLines
{
    public static void Print(VerbConsole console, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var place = finding.Line > 0 ? $"{finding.File}:{finding.Line}" : finding.File;
            var column = finding.Column is null ? "" : $" {finding.Column}";
            var value = finding.MaskedValue is null ? "" : $" [{finding.MaskedValue}]";
            var times = finding.Occurrences > 1 ? $" ({finding.Occurrences} ggr)" : "";
            console.Line($"{finding.Severity.Letter()} {place}{column} {finding.Rule}{value}{times}");
            console.Line($"    {finding.TextSv}");
            console.Line($"    {finding.TextEn}");
        }
    }
}
