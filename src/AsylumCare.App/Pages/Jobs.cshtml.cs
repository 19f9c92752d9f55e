using System.Globalization;
using AsylumCare.App.Figures;
using AsylumCare.App.Jobs;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Pages;

/// <summary>Jobb: the schedules, and the runs of the ledger, the latest first.</summary>
public sealed class JobsModel(FigureReader reader, JobBoard board) : SitePage(reader)
{
    public const string JobParameter = "jobb";
    public const string StateParameter = "tillstand";
    public const string ReasonParameter = "orsak";
    public const string PartitionParameter = "partition";
    public const string PageParameter = "sida";

    private const int RowsOnPage = 50;
    private const int LongestPartition = 60;
    private readonly List<string> _notices = [];

    public override string Path => MenuItem.JobsPath;

    public override bool ShowsUnpublished => true;

    public IReadOnlyList<JobPlan> Plans => board.Schedules;
    public RunFilter Filter { get; private set; } = new();
    public IReadOnlyList<JobRun> Runs { get; private set; } = [];
    public IReadOnlyDictionary<string, long> States { get; private set; } = new Dictionary<string, long>(StringComparer.Ordinal);
    public long Count { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public int Pages => (int)Math.Max(1, (Count + RowsOnPage - 1) / RowsOnPage);
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>The address of this page with other filters.</summary>
    public string Address(RunFilter filter, int page = 1)
    {
        var path = L(Path, "/en" + Path);
        var query = string.Join('&', Parameters(filter, page).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>The run that a job ended last, for the table of schedules.</summary>
    public JobRun? LastOf(string job) => board.Runs.LastEnded(job);

    protected override IReadOnlyList<(string Name, string Value)> ReadOwn()
    {
        Filter = new RunFilter(
            Known(JobParameter, JobNames.All), Known(StateParameter, RunState.All), Known(ReasonParameter, RunReason.All), Asked(PartitionParameter));
        Count = board.Runs.Count(Filter);
        States = board.Runs.States();
        PageNumber = Math.Clamp(int.TryParse(Asked(PageParameter), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1, 1, Pages);
        Runs = board.Runs.Runs(Filter, (PageNumber - 1) * RowsOnPage, RowsOnPage);
        return [.. Parameters(Filter, PageNumber)];
    }

    // Everything is read before it is known whether anything is published.
    protected override void Show(Frame frame) { }

    private static IEnumerable<(string Name, string Value)> Parameters(RunFilter filter, int page)
    {
        if (filter.Job is { } job) yield return (JobParameter, job);
        if (filter.State is { } state) yield return (StateParameter, state);
        if (filter.Reason is { } reason) yield return (ReasonParameter, reason);
        if (filter.Partition is { } partition) yield return (PartitionParameter, partition);
        if (page > 1) yield return (PageParameter, page.ToString(CultureInfo.InvariantCulture));
    }

    private string? Known(string name, IReadOnlyList<string> values)
    {
        if (Asked(name) is not { } text) return null;
        if (values.Contains(text, StringComparer.Ordinal)) return text;
        _notices.Add(L($"”{text}” finns inte bland filtren; alla visas.", $"“{text}” is none of the filters; all are shown."));
        return null;
    }

    private string? Asked(string name)
    {
        var text = Request.Query[name].FirstOrDefault()?.Replace("\0", "", StringComparison.Ordinal).Trim() ?? "";
        return text.Length == 0 ? null : text.Length <= LongestPartition ? text : text[..LongestPartition];
    }
}
