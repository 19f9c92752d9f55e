using AsylumCare.App.Verbs;
using Spectre.Console;

namespace AsylumCare.App.Demo;

/// <summary>How far a stage has come.</summary>
internal delegate void ReportProgress(string stage, double done, double total);

/// <summary>Shows the stages of a long build: a moving bar where somebody watches, plain lines in a pipe or a log.</summary>
internal static class BuildProgress
{
    public static void Show(VerbConsole console, Action<ReportProgress> work)
    {
        if (console.Interactive) ShowBars(console, work);
        else ShowLines(console, work);
    }

    private static void ShowBars(VerbConsole console, Action<ReportProgress> work) =>
        console.Out.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var tasks = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
                work((stage, done, total) =>
                {
                    if (!tasks.TryGetValue(stage, out var task)) tasks[stage] = task = context.AddTask(Markup.Escape(stage));
                    task.MaxValue = total;
                    task.Value = done;
                });
            });

    private static void ShowLines(VerbConsole console, Action<ReportProgress> work)
    {
        var quarters = new Dictionary<string, int>(StringComparer.Ordinal);
        work((stage, done, total) =>
        {
            var quarter = (int)(4 * done / total);
            if (quarter <= quarters.GetValueOrDefault(stage, -1)) return;
            quarters[stage] = quarter;
            console.Line($"{stage}: {25 * quarter} %");
        });
    }
}

/// <summary>One stage's share, 0 to 1, told on; the teller may be any thread.</summary>
internal sealed class StageProgress(string stage, ReportProgress report) : IProgress<double>
{
    private readonly Lock _lock = new();

    public void Report(double value)
    {
        lock (_lock) report(stage, value, 1);
    }
}
