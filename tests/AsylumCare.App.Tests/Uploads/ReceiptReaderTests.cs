using System.Net;
using System.Text;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.App.Tests.Uploads;

/// <summary>Who sees what of a receipt, asked as through a server in front of the program.</summary>
public sealed class ReceiptReaderTests
{
    private UploadPlace _place = null!;
    private string _address = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _place = await UploadPlace.StartAsync(SqliteEngine.EngineName);
        var delivery = new TestDelivery("13", "2016-03", 1, 1)
            .WithRegister([TestRows.Enrolled(99, "2016-03-01").Replace(";ABO;", ";=HYPERLINK;", StringComparison.Ordinal), .. Enumerable.Range(1, 40).Select(person => TestRows.Enrolled(person, "2016-03-01"))]);
        using var answer = await _place.SendAsync(delivery);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        _address = answer.Headers.Location!.OriginalString;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _place.DisposeAsync();

    [Test]
    public async Task Anyone_sees_counts_and_nobody_without_a_right_sees_where()
    {
        using var answer = await _place.GetAsync(_address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(text, Does.Contain("\"Regel\": \"KOD-OKAND\"").And.Contain("\"Rad\": 0").And.Contain("\"VardeMaskerat\": null").And.Contain("\"Nekade\": 1"));
        Assert.That(text, Does.Not.Contain("\"Rad\": 2").And.Not.Contain("=H*"));
        using var page = await _place.GetAsync($"/leveranser{_address["/deliveries".Length..]}");
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("KOD-OKAND").And.Not.Contain("=H*"));
        using var rows = await _place.GetAsync(_address + "/rows.csv");
        Assert.That(rows.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task The_region_sees_its_rows_as_a_table_that_no_spreadsheet_runs()
    {
        using var status = await _place.GetAsync(_address, _place.Token);
        Assert.That(await status.Content.ReadAsStringAsync(), Does.Contain("\"Rad\": 2"));
        using var rows = await _place.GetAsync(_address + "/rows.csv", _place.Token);
        var bytes = await rows.Content.ReadAsByteArrayAsync();
        Assert.That(bytes.AsSpan(0, 3).ToArray(), Is.EqualTo(Encoding.UTF8.Preamble.ToArray()));
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n");
        Assert.That(lines[0], Is.EqualTo("rad;kolumn;regel;allvar;varde_maskerat;text;fil;antal"));
        Assert.That(lines[1], Does.StartWith("2;Boendeform;KOD-OKAND;R;'=H"));
    }

    [Test]
    public async Task Another_region_sees_what_anyone_sees()
    {
        var other = _place.Tokens.Create(14, "annan", TimeProvider.System.GetUtcNow().AddDays(1)).Text;
        using var status = await _place.GetAsync(_address, other);
        Assert.That(await status.Content.ReadAsStringAsync(), Does.Not.Contain("\"Rad\": 2"));
        using var rows = await _place.GetAsync(_address + "/rows.csv", other);
        Assert.That(rows.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_reader_at_the_machine_sees_rows_unless_a_server_stands_in_front()
    {
        Assert.That(await _place.Client.GetStringAsync(_address), Does.Contain("\"Rad\": 2"));
        using var forwarded = new HttpRequestMessage(HttpMethod.Get, _address);
        forwarded.Headers.Add("X-Forwarded-For", "192.0.2.7");
        using var answer = await _place.Client.SendAsync(forwarded);
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("\"Rad\": 2"));
    }

    [TestCase("/deliveries/00000000-0000-0000-0000-000000000099", HttpStatusCode.NotFound)]
    [TestCase("/deliveries/x", HttpStatusCode.NotFound)]
    [TestCase("/deliveries", HttpStatusCode.MethodNotAllowed)]
    public async Task What_is_not_there_is_told_as_a_problem(string address, HttpStatusCode status)
    {
        using var answer = await _place.GetAsync(address);
        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
    }
}
