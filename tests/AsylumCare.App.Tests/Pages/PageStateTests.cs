using AsylumCare.App.Figures;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Tests.Pages;

public sealed class PageStateTests
{
    private static readonly PublishedState Earlier = Published.State with { Sequence = 6, DataDate = new DateOnly(2017, 5, 25), LastMonth = new Month(2017, 4) };

    [Test]
    public void An_address_without_state_shows_the_nation_and_the_latest_publication()
    {
        var (state, publication, notices) = Read([]);
        Assert.That(publication, Is.EqualTo(Published.State));
        Assert.That(state.Address, Is.EqualTo("/halsoundersokningar"));
        Assert.That(notices, Is.Empty);
    }

    [Test]
    public void All_state_stands_in_the_address_in_either_language()
    {
        var (state, publication, notices) = Read(new()
        {
            ["region"] = "13", ["matt"] = "tackning-90", ["fran"] = "2015-01", ["till"] = "2016-12", ["period"] = "2015-Q4", ["publicering"] = "2017-05-25",
        });
        Assert.That(notices, Is.Empty);
        Assert.That(publication, Is.EqualTo(Earlier));
        Assert.That((state with { Language = Language.English }).Address, Is.EqualTo(
            "/en/halsoundersokningar?region=13&matt=tackning-90&fran=2015-01&till=2016-12&period=2015-Q4&publicering=2017-05-25"));
    }

    [TestCase("6")]
    [TestCase("2017-05-25")]
    public void A_publication_is_named_by_its_number_or_its_day(string named)
    {
        var (state, publication, notices) = Read(new() { ["publicering"] = named });
        Assert.That(notices, Is.Empty);
        Assert.That(publication, Is.EqualTo(Earlier));
        Assert.That(state.Publication, Is.EqualTo(Earlier.DataDate));
    }

    [TestCase("publicering", "99", "Publiceringen ”99” finns inte; den senaste visas.")]
    [TestCase("region", "77", "Regionen ”77” finns inte; hela riket visas.")]
    [TestCase("matt", "<script>", "Måttet ”<script>” finns inte; undersökta inom 60 dagar visas.")]
    [TestCase("fran", "1999-01", "1999-01 ligger utanför 2014-01–2017-05; 2014-01 används.")]
    [TestCase("till", "2017-13", "”2017-13” är ingen månad (ÅÅÅÅ-MM); 2017-05 används.")]
    [TestCase("publicering", "2017-06-01", "Ingen publicering 2017-06-01; den från 2017-05-25 visas.")]
    [TestCase("publicering", "2010-01-01", "Ingen publicering 2010-01-01; den från 2017-05-25 visas.")]
    [TestCase("publicering", "x'; DROP TABLE", "Publiceringen ”x'; DROP TABLE” finns inte; den senaste visas.")]
    [TestCase("period", "2015-Q5", "Perioden ”2015-Q5” finns inte; den senaste färdiga visas.")]
    public void An_unknown_value_becomes_the_nearest_with_a_notice(string name, string value, string notice) =>
        Assert.That(Read(new() { [name] = value }).Notices, Is.EqualTo((string[])[notice]));

    [Test]
    public void A_long_value_is_cut_in_its_notice() =>
        Assert.That(Read(new() { ["matt"] = new string('x', 5000) }).Notices.Single(), Has.Length.LessThan(120));

    [Test]
    public void A_backward_period_is_turned()
    {
        var (state, _, notices) = Read(new() { ["fran"] = "2016-12", ["till"] = "2015-01" });
        Assert.That((state.From, state.To), Is.EqualTo(((Month?)new Month(2015, 1), (Month?)new Month(2016, 12))));
        Assert.That(notices, Has.Count.EqualTo(1));
    }

    private static (PageState State, PublishedState Publication, IReadOnlyList<string> Notices) Read(Dictionary<string, string> query)
    {
        var reader = new PageStateReader(Language.Swedish, "/halsoundersokningar", name => query.GetValueOrDefault(name));
        var (state, publication) = reader.Read([Earlier, Published.State], Published.Regions, new Month(2014, 1));
        return (state, publication, reader.Notices);
    }
}
