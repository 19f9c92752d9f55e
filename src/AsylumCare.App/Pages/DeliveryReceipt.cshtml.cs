using System.Globalization;
using AsylumCare.App.Figures;
using AsylumCare.App.Receipts;
using AsylumCare.App.Uploads;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Reference;

namespace AsylumCare.App.Pages;

/// <summary>One delivery's receipt: its files, what was found, and what changed from the version before.</summary>
public sealed class DeliveryReceiptModel(FigureReader reader, IWarehouseEngine engine, DeliveryStatusReader statuses, RowReaders readers) : SitePage(reader)
{
    public const string AttemptParameter = "kvitto";

    public override string Path => ReceiptAddress.Of(Status.Reference);

    public override string MenuPath => MenuItem.DeliveriesPath;

    public override bool ShowsUnpublished => true;

    public DeliveryStatus Status { get; private set; } = new("", [], Run: null);

    /// <summary>Null while nothing of it is in the warehouse.</summary>
    public StoredDelivery? Shown { get; private set; }
    public Receipt? Receipt { get; private set; }
    public string RegionName { get; private set; } = "";

    /// <summary>Whether this reader may see where in the files something was found.</summary>
    public bool SeesRows { get; private set; }

    /// <summary>For each file the version before it, and the difference in accepted rows.</summary>
    public IReadOnlyDictionary<long, (DeliveryEntry Before, long Difference)> Changes { get; private set; } = new Dictionary<long, (DeliveryEntry, long)>();

    public string Title => Shown is { } shown
        ? L($"Kvitto: {RegionName}, {Language.Name(new Month(shown.MonthId))}, version {shown.Files[0].Version}", $"Receipt: {RegionName}, {Language.Name(new Month(shown.MonthId))}, version {shown.Files[0].Version}")
        : L("Kvitto", "Receipt");

    /// <summary>+3; −12; ±0.</summary>
    public string Signed(long difference) =>
        difference == 0 ? "±0" : difference > 0 ? "+" + Language.Count(difference) : Language.Count(difference);

    protected override IReadOnlyList<(string Name, string Value)>? ReadOwn()
    {
        var reference = Guid.Parse((string)RouteData.Values["reference"]!, CultureInfo.InvariantCulture).ToString("D");
        var asked = long.TryParse(Request.Query[AttemptParameter].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : 0;
        var region = statuses.RegionOf(reference, asked) ?? new RegionCatalog(engine).Find(Request.Query["region"].FirstOrDefault() ?? "")?.RegionId;
        if ((statuses.Find(reference, region) ?? statuses.Find(reference)) is not { } status) return null;
        Status = status;
        var chosen = status.Attempts.FirstOrDefault(attempt => attempt.ManifestKey == asked);
        Shown = chosen ?? (status.Attempts.Count > 0 ? status.Attempts[0] : null);
        if (Shown is { } shown) Read(shown);
        return chosen is null ? [] : [(AttemptParameter, asked.ToString(CultureInfo.InvariantCulture))];
    }

    protected override void Show(Frame frame) { }

    private void Read(StoredDelivery shown)
    {
        SeesRows = readers.MaySee(HttpContext, shown.RegionId);
        Receipt = SeesRows ? Receipt.Of(shown) : Receipt.Of(shown).Summed();
        RegionName = new RegionCatalog(engine).Find(shown.RegionId)?.Name(Language) ?? "";
        var month = new Month(shown.MonthId);
        var others = new DeliveryCatalog(engine).OfRegion(shown.RegionId, month, month).Where(file => file.State is not (DeliveryState.Refused or DeliveryState.Loading)).ToList();
        Changes = shown.Files.Where(file => file.State != DeliveryState.Refused)
            .Select(file => (file, Before: others.Where(other => IsBefore(other, file)).OrderBy(other => other.Version).ThenBy(other => other.Reference, StringComparer.Ordinal).LastOrDefault()))
            .Where(pair => pair.Before is not null)
            .ToDictionary(pair => pair.file.DeliveryKey, pair => (pair.Before!, pair.file.RowsAccepted - pair.Before!.RowsAccepted));
    }

    private static bool IsBefore(DeliveryEntry other, DeliveryEntry file) => other.Source == file.Source && other.FileKind == file.FileKind
        && (other.Version < file.Version || (other.Version == file.Version && string.CompareOrdinal(other.Reference, file.Reference) < 0));
}
