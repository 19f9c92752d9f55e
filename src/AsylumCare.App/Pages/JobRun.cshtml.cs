using System.Globalization;
using AsylumCare.App.Figures;
using AsylumCare.App.Jobs;
using AsylumCare.App.Receipts;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Pages;

/// <summary>One run: its attempts, its log, and what it made.</summary>
public sealed class JobRunModel(FigureReader reader, JobBoard board) : SitePage(reader)
{
    private long _id;

    public override string Path => string.Create(CultureInfo.InvariantCulture, $"{MenuItem.JobsPath}/{_id}");

    public override string MenuPath => MenuItem.JobsPath;

    public override bool ShowsUnpublished => true;

    public JobRun Run { get; private set; } = new();
    public IReadOnlyList<JobAttempt> Attempts { get; private set; } = [];
    public IReadOnlyList<JobLine> Lines { get; private set; } = [];
    public IReadOnlyList<JobLink> Links { get; private set; } = [];

    /// <summary>Where to see what the run made.</summary>
    public static string AddressOf(JobLink link) => link.Kind == JobLink.Publication
        ? $"/odata/Publications?$filter=PublicationId eq {link.Target}"
        : ReceiptAddress.Of(link.Target);

    protected override IReadOnlyList<(string Name, string Value)>? ReadOwn()
    {
        _id = long.Parse((string)RouteData.Values["id"]!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (board.Runs.Find(_id) is not { } run) return null;
        (Run, Attempts, Lines, Links) = (run, board.Runs.Attempts(_id), board.Runs.Lines(_id), [.. board.Runs.Links(_id).Where(link => link.Kind != JobLink.Taken)]);
        return [];
    }

    protected override void Show(Frame frame) { }
}
