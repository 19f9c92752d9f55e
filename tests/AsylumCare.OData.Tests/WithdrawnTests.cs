using System.Net;
using AsylumCare.Testing;

namespace AsylumCare.OData.Tests;

[TestFixtureSource(typeof(EngineNames))]
[NonParallelizable]
public sealed class WithdrawnTests(string engine)
{
    private TestFeed _feed = null!;

    [SetUp]
    public async Task StartAsync() => _feed = await TestFeed.StartAsync(TestCells.Create(engine, months: 2, regions: [13]), options => options.PageSize = 3);

    [TearDown]
    public async Task StopAsync()
    {
        if (_feed is not null) await _feed.DisposeAsync();
    }

    [Test]
    public async Task A_publication_withdrawn_between_two_pages_is_gone_with_its_reason([Values("", "?publication=1", "?publication=2017-02-26")] string asked)
    {
        var first = await _feed.GetAsync($"HealthExaminationCoverage{asked}");
        var next = first.GetProperty("@odata.nextLink").GetString()!;
        _feed.Warehouse.Execute("UPDATE dim_publication SET rights_state = 'withdrawn', withdrawn_reason = 'fel underlag'");

        var error = await _feed.RefusedAsync(next, HttpStatusCode.Gone);

        Assert.That(error.GetProperty("message").GetString(), Does.Contain("återkallad: fel underlag").And.Contain("is withdrawn"));
    }

    [Test]
    public async Task A_publication_is_named_by_its_number_or_its_day()
    {
        var byNumber = await _feed.GetAsync("HealthExaminationCoverage?publication=1");
        var byDay = await _feed.GetAsync("HealthExaminationCoverage?publication=2017-01-26");
        Assert.That(byDay.GetProperty("value").GetRawText(), Is.EqualTo(byNumber.GetProperty("value").GetRawText()));
        await _feed.RefusedAsync("HealthExaminationCoverage?publication=2017-01-27", HttpStatusCode.NotFound);
    }

    [TestCase("Publication")]
    [TestCase("PUBLICATION")]
    public async Task The_name_in_another_case_is_refused_with_the_right_spelling(string name)
    {
        var error = await _feed.RefusedAsync($"Regions?{name}=1", HttpStatusCode.BadRequest);
        Assert.That(error.GetProperty("message").GetString(), Does.Contain("skriv publication").And.Contain("write publication"));
    }
}
