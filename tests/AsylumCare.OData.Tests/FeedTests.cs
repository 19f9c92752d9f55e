using System.Globalization;
using System.Net;
using System.Text.Json;
using AsylumCare.Domain.Audiences;
using AsylumCare.Testing;

namespace AsylumCare.OData.Tests;

[TestFixtureSource(typeof(EngineNames))]
[NonParallelizable]
public sealed class FeedTests(string engine)
{
    private TestFeed _feed = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _feed = await TestFeed.StartAsync(TestCells.Create(engine, months: 18, regions: [1, 10, 13, 14, 25, 99]));

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_feed is not null) await _feed.DisposeAsync();
    }

    [SetUp]
    public void AskAsSkr() => TestFeed.Audience = Audience.Skr;

    [Test]
    public async Task Service_document_lists_the_sets()
    {
        var service = await _feed.GetAsync("");
        Assert.That(service.GetProperty("@odata.context").GetString(), Is.EqualTo($"{_feed.Client.BaseAddress}$metadata"));
        Assert.That(service.GetProperty("value").EnumerateArray().Select(set => set.GetProperty("url").GetString()), Does.Contain("IndicatorValues"));
    }

    [TestCase("$metadata")]
    [TestCase("$metadata?$format=xml")]
    public async Task Metadata_is_xml_whatever_is_accepted(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "application/json;odata.metadata=minimal;q=1.0,application/xml;q=0.8");
        using var answer = await _feed.Client.SendAsync(request);
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/xml"));
        Assert.That(answer.Headers.GetValues("OData-Version"), Is.EqualTo((string[])["4.0"]));
    }

    [Test]
    public async Task A_national_month_stands_as_published()
    {
        var page = await _feed.GetAsync("Applications?$filter=Month eq '2015-10'&$select=Month,PeriodStart,PeriodType,RegionCode,RegionName,Applications,DataOrigin");
        Assert.That(page.GetProperty("@odata.context").GetString(), Does.EndWith("/odata/$metadata#Applications(Month,PeriodStart,PeriodType,RegionCode,RegionName,Applications,DataOrigin)"));
        Assert.That(page.GetProperty("value")[0].GetRawText(), Is.EqualTo(
            """{"Month":"2015-10","PeriodStart":"2015-10-01","PeriodType":"M","RegionCode":"00","RegionName":"Riket","Applications":39196,"DataOrigin":"official"}"""));
    }

    [TestCase("Applications")]
    [TestCase("Decisions")]
    [TestCase("Deliveries")]
    [TestCase("HealthExaminationCoverage")]
    [TestCase("IndicatorValues")]
    [TestCase("Indicators")]
    [TestCase("Regions")]
    [TestCase("Months")]
    [TestCase("Sexes")]
    [TestCase("AgeBands")]
    [TestCase("Publications")]
    public async Task Paging_over_a_set_visits_every_row_once_and_agrees_with_the_count(string set)
    {
        var properties = _feed.Reader.Catalog[set].Key.Select(property => property.Name).ToList();
        var page = await _feed.GetAsync($"{set}?$count=true&$top=1");
        using var client = new HttpClient { BaseAddress = _feed.Client.BaseAddress };
        client.DefaultRequestHeaders.Add("Prefer", "odata.maxpagesize=97");
        var keys = new List<string>();
        for (var next = set; next is not null;)
        {
            var answer = JsonDocument.Parse(await client.GetStringAsync(next)).RootElement;
            keys.AddRange(answer.GetProperty("value").EnumerateArray().Select(row => string.Join('|', properties.Select(property => row.GetProperty(property).ToString()))));
            next = answer.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.That(keys, Is.Unique);
        Assert.That(keys, Has.Count.EqualTo(page.GetProperty("@odata.count").GetInt32()));
        Assert.That(await client.GetStringAsync($"{set}/$count"), Is.EqualTo(keys.Count.ToString(CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task A_publication_stays_the_same_through_its_pages_and_can_be_named()
    {
        var first = await _feed.AllAsync("HealthExaminationCoverage?publication=1&$select=Id,Persons");
        var second = await _feed.AllAsync("HealthExaminationCoverage?$select=Id,Persons");
        var changed = first.Zip(second).Where(pair => pair.First.GetProperty("Persons").GetInt64() != pair.Second.GetProperty("Persons").GetInt64()).ToList();
        Assert.That(first.Select(row => row.GetProperty("Id").GetInt64()), Is.EqualTo(second.Select(row => row.GetProperty("Id").GetInt64())));
        Assert.That(changed, Is.Not.Empty);
        Assert.That(changed.TrueForAll(pair => pair.First.GetProperty("Id").GetInt64() % 11 == 0));

        var publications = await _feed.GetAsync("Publications?publication=1");
        Assert.That(publications.GetProperty("value").GetArrayLength(), Is.EqualTo(1));
        await _feed.RefusedAsync("Regions?publication=77", HttpStatusCode.NotFound);
        await _feed.RefusedAsync("Regions?publication=x", HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Immature_cohorts_have_no_figures_and_no_row_of_maturity_means_immature()
    {
        var rows = await _feed.AllAsync("HealthExaminationCoverage?$select=RegionId,Persons,Examined60,EligibleB60,Mature60,Mature180,Examined180");
        foreach (var row in rows)
        {
            Assert.That(row.GetProperty("Examined60").ValueKind == JsonValueKind.Null, Is.EqualTo(!row.GetProperty("Mature60").GetBoolean()));
            Assert.That(row.GetProperty("Examined180").ValueKind == JsonValueKind.Null, Is.EqualTo(!row.GetProperty("Mature180").GetBoolean()));
            if (row.GetProperty("RegionId").GetInt32() == 14) Assert.That(row.GetProperty("Mature60").GetBoolean(), Is.False);
            if (!row.GetProperty("Mature180").GetBoolean()) continue;
            Assert.That(row.GetProperty("Examined60").GetInt64(), Is.LessThanOrEqualTo(row.GetProperty("Examined180").GetInt64()));
            Assert.That(row.GetProperty("EligibleB60").GetInt64(), Is.LessThanOrEqualTo(row.GetProperty("Persons").GetInt64()));
        }

        Assert.That(rows.Select(row => row.GetProperty("Mature60").GetBoolean()).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_region_sees_its_own_true_figures_and_protected_ones_elsewhere()
    {
        const string question = "HealthExaminationCoverage?$select=Id,RegionId,Persons&$orderby=Persons desc";
        var truth = (await _feed.AllAsync(question)).ToDictionary(row => row.GetProperty("Id").GetInt64(), row => row.GetProperty("Persons").GetInt64());
        TestFeed.Audience = Audience.Region(13);
        var seen = await _feed.AllAsync(question);
        foreach (var row in seen)
        {
            var (persons, id) = (row.GetProperty("Persons").GetInt64(), row.GetProperty("Id").GetInt64());
            if (row.GetProperty("RegionId").GetInt32() == 13) Assert.That(persons, Is.EqualTo(truth[id]));
            else Assert.That(persons, Is.GreaterThan(truth[id]));
        }

        Assert.That(seen.Select(row => row.GetProperty("Persons").GetInt64()), Is.Ordered.Descending);
        TestFeed.Audience = Audience.Open;
        Assert.That((await _feed.AllAsync(question)).Select(row => row.GetProperty("Persons").GetInt64()), Has.None.InRange(1, 999));
        Assert.That((await _feed.AllAsync("Applications?$filter=Applications eq 39196")), Has.Count.EqualTo(1), "published figures pass to everyone");
    }

    [TestCase("HealthExaminationCoverage?$filter=RegionCode eq '13' and ArrivalMonth ge '2015-09'&$select=ArrivalMonth,SexCode,AgeBand,Persons,Examined60")]
    [TestCase("HealthExaminationCoverage?%24filter=not(contains(RegionName%2c%27A%27))&%24select=RegionName%2CPersons")]
    [TestCase("healthexaminationcoverage?filter=CONTAINS(tolower(RegionName),'ö')&select=RegionName&top=3")]
    [TestCase("IndicatorValues?$filter=Value ge 0.5 and Lower95 ne null and PeriodStart ge 2015-01-01T00:00:00Z")]
    [TestCase("IndicatorValues?$filter=year(PeriodStart) eq 2015 and PeriodType in ('Q','Y')&$orderby=Value desc,Variant&$top=7&$skip=2")]
    [TestCase("IndicatorValues?$filter=Numerator mul 2 gt Denominator and round(Value) eq 1")]
    [TestCase("Decisions?$filter=Granted eq null or MeanHandlingDays eq 229.5&$format=json")]
    [TestCase("Deliveries?$filter=InPublication eq true and ReceivedDate gt 2015-11-01")]
    [TestCase("Regions?$filter=@p1 eq RegionId&@p1=13")]
    [TestCase("Regions?$select=*&$orderby=Population2018 desc")]
    public async Task Typical_questions_are_answered_with_rows(string address) =>
        Assert.That((await _feed.GetAsync(address)).GetProperty("value").GetArrayLength(), Is.GreaterThan(0));

    [Test]
    public async Task Hundreds_of_terms_are_answered()
    {
        var months = (await _feed.AllAsync("Months?$select=MonthId")).Select(row => row.GetProperty("MonthId").GetInt32()).Take(250);
        var chain = string.Join(" or ", months.Select(month => $"MonthId eq {month}"));
        Assert.That(await _feed.AllAsync($"Months?$filter=(({chain})) and Year ge 2000"), Has.Count.EqualTo(250));
    }

    [TestCase("Regions(13)", "Region Halland")]
    [TestCase("Regions/13", "Region Halland")]
    [TestCase("Sexes(SexId=2)", "kvinna")]
    public async Task One_entity_is_found_by_its_key(string address, string name)
    {
        var entity = await _feed.GetAsync(address);
        Assert.That(entity.GetProperty("Name").GetString(), Is.EqualTo(name));
        Assert.That(entity.GetProperty("@odata.context").GetString(), Does.EndWith("/$entity"));
    }

    [Test]
    public async Task A_composite_key_finds_its_row() => Assert.That(
        (await _feed.GetAsync("IndicatorValues(IndicatorCode='HU-01',Variant='60a',RegionCode='13',PeriodType='Q',PeriodStart=2015-01-01)")).GetProperty("Period").GetString(),
        Is.EqualTo("2015-Q1"));

    [TestCase("Regions(77)", HttpStatusCode.NotFound)]
    [TestCase("Nothing", HttpStatusCode.NotFound)]
    [TestCase("Regions?$apply=groupby((Code))", HttpStatusCode.NotImplemented)]
    [TestCase("Regions?$expand=Region", HttpStatusCode.NotImplemented)]
    [TestCase("Regions?search=x", HttpStatusCode.NotImplemented)]
    [TestCase("Regions?$compute=RegionId add 1 as X", HttpStatusCode.NotImplemented)]
    [TestCase("Applications(1)/Month", HttpStatusCode.NotImplemented)]
    [TestCase("Regions?$foo=1", HttpStatusCode.BadRequest)]
    [TestCase("Regions?$top=-1", HttpStatusCode.BadRequest)]
    [TestCase("Regions?$top=1&$top=2", HttpStatusCode.BadRequest)]
    [TestCase("Regions?$filter=Nope eq 1", HttpStatusCode.BadRequest)]
    [TestCase("Regions?$filter=", HttpStatusCode.BadRequest)]
    [TestCase("Regions?$filter=Code in @a&@a=('13')", HttpStatusCode.BadRequest)]
    [TestCase("Regions?$skiptoken=abc", HttpStatusCode.BadRequest)]
    [TestCase("Regions?$count=perhaps", HttpStatusCode.BadRequest)]
    [TestCase("Regions?$format=atom", HttpStatusCode.NotAcceptable)]
    public async Task What_is_not_answered_is_refused_in_both_languages(string address, HttpStatusCode status)
    {
        var error = await _feed.RefusedAsync(address, status);
        Assert.That(error.GetProperty("message").GetString(), Does.Contain(" / "));
        Assert.That(error.GetProperty("code").GetString(), Is.Not.Empty);
    }

    [Test]
    public async Task A_changed_or_borrowed_continuation_is_refused()
    {
        var page = await _feed.GetAsync("Months?$top=6000&$filter=Year gt 2001");
        Assert.That(page.TryGetProperty("@odata.nextLink", out _), Is.False);
        using var request = new HttpRequestMessage(HttpMethod.Get, "Months?$filter=Year gt 2001&$top=20&$skip=1");
        request.Headers.Add("Prefer", "maxpagesize=10");
        using var answer = await _feed.Client.SendAsync(request);
        Assert.That(answer.Headers.GetValues("Preference-Applied").Single(), Is.EqualTo("odata.maxpagesize=10"));
        var link = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("@odata.nextLink").GetString()!;
        Assert.That((await _feed.GetAsync(link)).GetProperty("value").GetArrayLength(), Is.EqualTo(10), "ten of the twenty were left");
        Assert.That(link, Does.StartWith(_feed.Client.BaseAddress!.ToString()));
        await _feed.RefusedAsync(link[..^2] + (link[^2] == 'A' ? "BA" : "AA"), HttpStatusCode.BadRequest);
        await _feed.RefusedAsync(link.Replace("2001", "2002", StringComparison.Ordinal), HttpStatusCode.BadRequest);
        await _feed.RefusedAsync(link.Replace("Months?", "Regions?", StringComparison.Ordinal), HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Only_reading_is_allowed()
    {
        using var answer = await _feed.Client.PostAsync("Regions", new StringContent("{}"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        using var head = await _feed.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "Regions"));
        Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("text/html", "", 406)]
    [TestCase("application/json;odata.metadata=full", "", 406)]
    [TestCase("application/json;odata.metadata=none", "", 200)]
    [TestCase("*/*", "3.0", 400)]
    [TestCase("*/*", "4.01", 200)]
    public async Task Headers_are_honoured_or_the_request_fails(string accept, string version, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "Sexes");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (version.Length > 0) request.Headers.Add("OData-MaxVersion", version);
        using var answer = await _feed.Client.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        if (accept.EndsWith("none", StringComparison.Ordinal)) Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("@odata.context"));
    }

    [Test]
    public async Task Numbers_come_as_text_where_the_reader_needs_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "Decisions?$filter=MeanHandlingDays ne null&$top=1&$select=Decided,MeanHandlingDays,RegionId&$count=true");
        request.Headers.TryAddWithoutValidation("Accept", "application/json;IEEE754Compatible=true");
        using var answer = await _feed.Client.SendAsync(request);
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("""{"Decided":"100","MeanHandlingDays":"229.500000","RegionId":0}"""));
    }
}
