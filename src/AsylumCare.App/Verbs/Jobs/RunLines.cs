using System.Globalization;
using AsylumCare.App.Jobs;
using AsylumCare.Warehouse.Jobs;
using Spectre.Console;

namespace AsylumCare.App.Verbs.Jobs;

/// <summary>Runs on the console.</summary>
internal static class RunLines
{
    public static void Print(VerbConsole console, IReadOnlyList<JobRun> runs)
    {
        var table = new Table().AddColumns("Nr", "Jobb", "Partition", "Tillstånd", "Orsak", "Start", "Försök", "Rader", "Behållna", "Nekade").Border(TableBorder.Simple);
        for (var column = 6; column < table.Columns.Count; column++) table.Columns[column].RightAligned();
        foreach (var run in runs)
        {
            table.AddRow(
                $"{run.RunId}", Markup.Escape(run.Job), Markup.Escape(run.Partition), RunWords.State(run.State), RunWords.Reason(run.Reason), RunWords.Time(run.StartedAt),
                $"{run.Attempts}", $"{run.RowsRead}", $"{run.RowsKept}", $"{run.RowsRefused}");
        }

        console.Out.Write(table);
        foreach (var run in runs.Where(run => run.ErrorSv.Length > 0)) PrintError(console, run);
    }

    /// <summary>One run's end, and the exit code it gives.</summary>
    public static int End(VerbConsole console, JobRun run)
    {
        console.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.RunId} {run.Job} {run.Partition}: {RunWords.State(run.State)}. {run.RowsRead} rader, {run.RowsKept} behållna, {run.RowsRefused} nekade."));
        if (run.ErrorSv.Length == 0) return ExitCodes.Done;
        PrintError(console, run);
        return run.State == RunState.Failed ? ExitCodes.Refused : ExitCodes.Failed;
    }

    private static void PrintError(VerbConsole console, JobRun run)
    {
        var next = run.NextTryAt is { } moment ? $" Nästa försök {RunWords.Time(moment)}." : run.HasEnded ? $" Ansvarig: {run.Owner}." : "";
        console.Line($"{run.RunId}: {run.ErrorSv}{next}");
        console.Line($"    {run.ErrorEn}");
    }
}
