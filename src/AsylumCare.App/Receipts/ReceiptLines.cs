using AsylumCare.App.Verbs;
using AsylumCare.Warehouse.Loading;
using Spectre.Console;

namespace AsylumCare.App.Receipts;

/// <summary>The receipts of a load on the console: a table, short where everything went well.</summary>
internal static class ReceiptLines
{
    private const int LongestWhole = 40;

    public static void Print(VerbConsole console, IReadOnlyList<LoadOutcome> outcomes)
    {
        var shown = outcomes.Count <= LongestWhole ? outcomes : outcomes.Where(IsWorthTelling).ToList();
        if (shown.Count > 0) console.Out.Write(TableOf(shown));
        if (shown.Count < outcomes.Count) console.Line($"{outcomes.Count - shown.Count} leveranser togs emot utan att något nekades.");
        FindingLines.Print(console, outcomes.Where(outcome => outcome.State == LoadState.Refused).SelectMany(outcome => outcome.AllFindings).Take(LongestWhole));
    }

    private static bool IsWorthTelling(LoadOutcome outcome) => outcome.State == LoadState.Refused || outcome.Files.Any(file => file.Report is { RowsRefused: > 0 });

    private static Table TableOf(IReadOnlyList<LoadOutcome> outcomes)
    {
        var table = new Table().AddColumns("Fil", "Resultat", "Rader", "Godkända", "Varnade", "Nekade").Border(TableBorder.Simple);
        for (var column = 2; column < table.Columns.Count; column++) table.Columns[column].RightAligned();
        foreach (var outcome in outcomes)
        {
            if (outcome.Files.Count == 0) table.AddRow(Markup.Escape(Path.GetFileName(outcome.Arrival.ManifestPath)), LoadWords.Of(outcome.State), "", "", "", "");
            foreach (var file in outcome.Files)
            {
                var report = file.Report;
                table.AddRow(
                    Markup.Escape(file.FileName), LoadWords.Of(file.State), $"{report?.RowsRead}", $"{report?.RowsAccepted}",
                    $"{report?.RowsWarned}", $"{report?.RowsRefused}");
            }
        }
        return table;
    }
}
