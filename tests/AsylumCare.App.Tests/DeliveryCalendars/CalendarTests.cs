using AsylumCare.App.DeliveryCalendars;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Reference;

namespace AsylumCare.App.Tests.DeliveryCalendars;

/// <summary>Test deliveries arrive on the 10th of the month after theirs; the calendar is read on 2016-05-15.</summary>
[TestFixtureSource(typeof(EngineNames))]
internal sealed class CalendarTests(string engineName)
{
    private static readonly DateOnly Today = new(2016, 5, 15);

    private TestWarehouse _warehouse;

    [SetUp]
    public void Prepare()
    {
        _warehouse = TestWarehouse.Create(engineName);
        _warehouse.Load(Delivery("13", "2016-02", 1), Delivery("13", "2016-03", 2), Delivery("13", "2016-03", 3, version: 2), Delivery("14", "2016-03", 4));
        _warehouse.Load(new TestDelivery("12", "2016-03", 1, 5).WithRegister(TestRows.Enrolled(1, "2016-04-09", "12")));
    }

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    [Test]
    public void Every_state_stands_where_it_should_and_leads_to_its_latest_receipt()
    {
        var calendar = Read(year: null);
        Assert.That(calendar.Rows, Has.Count.EqualTo(21));
        Assert.That(calendar.Months, Is.EqualTo(new[] { new Month(2016, 2), new Month(2016, 3), new Month(2016, 4) }));
        Assert.That(Signs(calendar, 13), Is.EqualTo("✓↻·"));
        Assert.That(Signs(calendar, 14), Is.EqualTo("✕✓·"));
        Assert.That(Signs(calendar, 12), Is.EqualTo("✕!·"));
        Assert.That(Signs(calendar, 1), Is.EqualTo("✕✕·"));
        Assert.That(Row(calendar, 13).Cells.Select(cell => cell.Reference), Is.EqualTo(new[] { TestDelivery.ReferenceOf(1), TestDelivery.ReferenceOf(3), null }));
        Assert.That(Row(calendar, 12).Cells[1].Reference, Is.EqualTo(TestDelivery.ReferenceOf(5)));
        Assert.That(Read(year: 2015).Months, Is.Empty);
    }

    [Test]
    public void Late_regions_are_named()
    {
        var (calendar, regions) = (Read(year: null), new RegionCatalog(_warehouse.Engine).All);
        var late = CalendarSentences.Late(calendar, regions, Today, Language.Swedish);
        Assert.That(late, Does.StartWith("Mars 2016 skulle ha kommit senast 2016-04-20: 2 av 21 regioner har levererat allt. Saknas: Region Stockholm, "));
        Assert.That(late, Does.EndWith("Underkända: Region Skåne."));
        Assert.That(Of("12", Language.Swedish), Is.EqualTo("Region Skåne har inte levererat mars 2016 (skulle ha kommit 2016-04-20). Ingen månad har kommit hel."));
        Assert.That(Of("14", Language.English), Does.EndWith("has delivered March 2016. One earlier month is missing."));

        string? Of(string code, Language language) => CalendarSentences.Of(regions.First(region => region.Code == code), calendar, Today, language);
    }

    private DeliveryCalendar Read(int? year) => DeliveryCalendar.Of(
        new DeliveryArrivals(_warehouse.Engine).Judge(Today), new RegionCatalog(_warehouse.Engine).All, new DeliveryCatalog(_warehouse.Engine).LatestReferences(), year);

    private static CalendarRow Row(DeliveryCalendar calendar, int region) => calendar.Rows.Single(row => row.Region.RegionId == region);

    private static string Signs(DeliveryCalendar calendar, int region) => string.Concat(Row(calendar, region).Cells.Select(cell => DueWords.Sign(cell.State)));

    private static TestDelivery Delivery(string region, string month, int number, long version = 1) => new TestDelivery(region, month, version, number)
        .WithRegister(TestRows.Enrolled(number, $"{month}-01", region)).WithExaminations(TestRows.Examined(number, number, $"{month}-15", region));
}
