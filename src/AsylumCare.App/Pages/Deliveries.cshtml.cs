using System.Globalization;
using AsylumCare.App.DeliveryCalendars;
using AsylumCare.App.Figures;
using AsylumCare.App.Receipts;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Reference;

namespace AsylumCare.App.Pages;

/// <summary>Leveranser: every region's months against the 20th, and the chosen region's deliveries.</summary>
public sealed class DeliveriesModel(FigureReader reader, IWarehouseEngine engine, DataClock clock) : SitePage(reader)
{
    public const string YearParameter = "ar";

    private readonly List<string> _notices = [];

    public override string Path => MenuItem.DeliveriesPath;

    public override bool ShowsUnpublished => true;

    public DeliveryCalendar Calendar { get; private set; } = new([], [], []);
    public int? Year { get; private set; }
    public DeliveringRegion? Region { get; private set; }
    public string? Late { get; private set; }
    public string? OfRegion { get; private set; }

    /// <summary>The chosen region's deliveries of the months shown, the latest first.</summary>
    public IReadOnlyList<IReadOnlyList<DeliveryEntry>> OwnDeliveries { get; private set; } = [];
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>The address of this page for a year and a region; null for the latest months and for no region.</summary>
    public string Address(int? year, string? region)
    {
        List<string> query = [];
        if (region is not null) query.Add($"region={region}");
        if (year is { } asked) query.Add(string.Create(CultureInfo.InvariantCulture, $"{YearParameter}={asked}"));
        var path = L(Path, "/en" + Path);
        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    public string ReceiptOf(string reference) => L("", "/en") + ReceiptAddress.Of(reference);

    protected override IReadOnlyList<(string Name, string Value)> ReadOwn()
    {
        var (regions, catalog) = (new RegionCatalog(engine).All, new DeliveryCatalog(engine));
        var all = new DeliveryArrivals(engine).Judge(clock.Today);
        Region = regions.FirstOrDefault(region => region.RegionId != Domain.Reference.RegionId.Nation && region.Code == Request.Query["region"].FirstOrDefault());
        Year = AskedYear([.. all.Select(cell => cell.Month.Year).Distinct()]);
        Calendar = DeliveryCalendar.Of(all, regions, catalog.LatestReferences(), Year);
        Late = CalendarSentences.Late(Calendar, regions, clock.Today, Language);
        if (Region is { } region && Calendar.Months.Count > 0)
        {
            OfRegion = CalendarSentences.Of(region, Calendar, clock.Today, Language);
            OwnDeliveries = [.. StoredDelivery.Manifests(catalog.OfRegion(region.RegionId, Calendar.Months[0], Calendar.Months[^1])).Select(files => files.Reverse().ToList())];
        }

        return Year is { } year ? [(YearParameter, year.ToString(CultureInfo.InvariantCulture))] : [];
    }

    protected override void Show(Frame frame) { }

    private int? AskedYear(IReadOnlyList<int> years)
    {
        if (Request.Query[YearParameter].FirstOrDefault() is not { Length: > 0 } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && years.Contains(year)) return year;
        _notices.Add(L("Det året finns inte i kalendern; de senaste tolv månaderna visas.", "That year is not on the calendar; the latest twelve months are shown."));
        return null;
    }
}
