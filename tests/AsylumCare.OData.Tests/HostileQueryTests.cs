using System.Net;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.OData.Tests;

[TestFixtureSource(typeof(EngineNames))]
[NonParallelizable]
public sealed class HostileQueryTests(string engine)
{
    private static readonly int Questions = LongRun.Count(everyday: 300, full: 10_000);

    private static readonly string[] Known =
    [
        "Regions?$filter=" + new string('(', 5000) + "1 eq 1" + new string(')', 5000),
        "Regions?$filter=" + string.Concat(Enumerable.Repeat("not ", 2000)) + "true",
        "Regions?$filter=RegionId eq " + new string('-', 3000) + "1",
        "Regions?$filter=" + string.Join(" or ", Enumerable.Range(0, 600).Select(n => $"Code eq '{n}'")),
        "Regions?$filter=" + string.Join(" add ", Enumerable.Repeat("1", 900)) + " eq 900",
        "Regions?$filter=RegionId mul 9223372036854775807 gt 0",
        "Applications?$filter=Applications mul 9223372036854775807 mul 9 gt 0",
        "Applications?$filter=Applications div 0 eq 1",
        "Applications?$filter=Applications mod 0 eq 1",
        "Applications?$filter=Applications eq 1e400",
        "Applications?$filter=Applications lt INF or Applications eq NaN",
        "Applications?$filter=Applications eq 79228162514264337593543950335",
        "Applications?$filter=Applications lt 0.0000000000000000000000001",
        "IndicatorValues?$filter=Value eq 0.12345678901234567",
        "IndicatorValues?$filter=Value div 0 eq 1 or Value mod 0.1 eq 0",
        "Regions?$filter=substring(Name,2147483647,2147483647) eq ''",
        "Regions?$filter=substring(Name,-2147483648) eq ''",
        "Regions?$filter=Name eq '\u0000'",
        "Regions?$filter=Name eq '%00'",
        "Regions?$filter=Name eq '%ED%A0%80'",
        "Regions?$filter=Name eq '''); DROP TABLE dim_region;--'",
        "Regions?$filter=contains(null,null)",
        "Regions?$filter=null",
        "Regions?$filter=Name eq null eq null",
        "Regions?$filter=PeriodStart eq 2015-02-30",
        "Months?$filter=PeriodStart eq 0000-01-01",
        "Months?$filter=PeriodStart in (2015-01-01,2015-01-01T00:00:00Z)",
        "Months?$filter=year(2015-01-01T00:00:00Z) eq 2015",
        "Months?$filter=2015-01-01T00:00:00Z eq 2015-01-01T00:00:00Z",
        "Months?$filter=PeriodStart gt duration'P1D'",
        "Regions?$filter=geo.distance(Name,Name) gt 1",
        "Regions?$filter=Name has 'x'",
        "Regions?$filter=cast('3',Edm.Int32) eq 3",
        "Regions?$filter=isof(Edm.String)",
        "Regions?$filter=Code in ()",
        "Regions?$filter=Code in @x",
        "Regions?$filter=$it/Code eq '13'",
        "Regions?$filter=Regions/any(r:r/Code eq '13')",
        "Applications?$filter=Region/Code eq '13'",
        "Regions?$orderby=Nope desc",
        "Regions?$orderby=Name asc asc",
        "Regions?$select=Nope",
        "Regions?$select=",
        "Regions?$select=Name/Nope",
        "Regions?$top=99999999999999999999",
        "Regions?$skip=9223372036854775807",
        "Regions?$top=9223372036854775807",
        "Regions?$skiptoken=",
        "Regions?=1",
        "Regions?$",
        "Regions?%24",
        "Regions?&&&",
        "Regions?$filter",
        "Regions('x')",
        "Regions(99999999999)",
        "Regions(",
        "Regions()",
        "Regions(RegionId=13,RegionId=13)",
        "Regions/$ref",
        "Regions/$value",
        "Regions/13/Name/$value",
        "$batch",
        "$all",
        "$crossjoin(Regions,Months)",
        "$entity?$id=Regions(13)",
        "%2e%2e/%2e%2e/etc/passwd",
        "Regions%00",
        "IndicatorValues(1)",
    ];

    private TestFeed _feed = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _feed = await TestFeed.StartAsync(TestCells.Create(engine, months: 6, regions: [13, 99]), options => options.LongestQuery = 40_000);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_feed is not null) await _feed.DisposeAsync();
    }

    [TestCaseSource(nameof(Known))]
    public Task A_hostile_question_is_answered_or_refused(string address) => AskAsync(address);

    [TestCase("Regions?$filter=RegionId mul 9223372036854775807 gt 0")]
    [TestCase("Regions?$filter=RegionId add 9223372036854775807 gt 0")]
    [TestCase("Regions?$filter=-9223372036854775807 sub RegionId lt 0")]
    [TestCase("Applications?$filter=Applications mul 9223372036854775807 mul 9 gt 0")]
    [TestCase("IndicatorValues?$filter=Numerator mul 4611686018427387904 gt Denominator")]
    [TestCase("IndicatorValues?$filter=Numerator mul 1000000000000000 eq Value")]
    [TestCase("Regions?$filter=RegionId add 9223372036854775805 gt 0&$top=1")]
    [TestCase("Regions?$filter=Name eq 'x' or not (RegionId sub 2 sub 9223372036854775807 gt 0)")]
    [TestCase("Applications/$count?$filter=Applications mul 9223372036854775807 gt 0")]
    public async Task A_number_that_outgrows_its_type_is_refused_in_two_languages(string address)
    {
        var error = await _feed.RefusedAsync(address, HttpStatusCode.BadRequest);
        Assert.That(error.GetProperty("message").GetString(), Does.Contain("blir för stort").And.Contain("becomes too large"));
    }

    [Test]
    public async Task Random_nonsense_is_answered_or_refused()
    {
        string[] pieces =
        [
            "Code", "RegionId", "Value", "PeriodStart", "null", "true", "'x'", "'å'", "1", "-1", "0.5", "1.5e3", "2015-01-01", "(", ")", ",", " ", " eq ", " ne ",
            " and ", " or ", " not ", " in ", " add ", " div ", " mod ", "contains(", "substring(", "year(", "length(", "concat(", "round(", "$it", "@a", "/", "'", "%27",
            "%", "&", "=", "$filter=", "$orderby=", "$select=", "$top=", "*", " desc", "%F0%9F%98%80", "\u00e5", "[", "]", "{", "}", "~", "#",
        ];
        string[] sets = ["Regions", "IndicatorValues", "Applications", "Publications", "HealthExaminationCoverage/$count", "Months(201510)"];
        var random = new Random(20151001);
        for (var i = 0; i < Questions; i++)
        {
            var nonsense = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var option = (string[])["$filter=", "$orderby=", "$select=", "$filter=Code eq ", ""];
            await AskAsync($"{sets[random.Next(sets.Length)]}?{option[random.Next(option.Length)]}{nonsense}".Replace("#", "%23", StringComparison.Ordinal));
        }
    }

    private async Task AskAsync(string address)
    {
        using var answer = await _feed.Client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200).Or.InRange(400, 499).Or.EqualTo((int)HttpStatusCode.NotImplemented), $"{engine}: {address}: {text}");
        Assert.That(text, Does.Not.Contain("   at "), "no stack traces");
    }
}
