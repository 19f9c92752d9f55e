using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AsylumCare.App.Settings;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Tests.Uploads;

public sealed class RefusedUploadTests
{
    private UploadPlace _place = null!;

    [SetUp]
    public async Task StartAsync() => _place = await UploadPlace.StartAsync(SqliteEngine.EngineName, UploadSettings.Standard with { LargestBytes = 2 << 20, AtOnce = 2 });

    [TearDown]
    public async Task StopAsync() => await _place.DisposeAsync();

    [Test]
    public async Task Without_a_token_nothing_is_received()
    {
        using var answer = await _place.SendAsync(UploadPlace.Body(UploadPlace.Delivery(1)), token: null);
        await ExpectAsync(answer, HttpStatusCode.Unauthorized, "no-token");
        Assert.That(answer.Headers.WwwAuthenticate.Single().Scheme, Is.EqualTo("Bearer"));
    }

    [Test]
    public async Task A_token_lives_from_its_making_to_its_revocation()
    {
        using var good = await _place.SendAsync(UploadPlace.Delivery(1));
        Assert.That(good.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var id = _place.Tokens.All().Single().TokenId;
        Assert.That(_place.Tokens.Find(id)!.LastUsedAt, Is.Not.Null);
        Assert.That(_place.Tokens.Revoke(id));
        using var revoked = await _place.SendAsync(UploadPlace.Delivery(2));
        await ExpectAsync(revoked, HttpStatusCode.Unauthorized, "bad-token");
    }

    [TestCase("asv_1_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("asv_99999999999999999999999_x")]
    [TestCase("hemligt")]
    public async Task A_token_that_was_never_made_is_none(string token)
    {
        using var answer = await _place.SendAsync(UploadPlace.Delivery(1), token);
        await ExpectAsync(answer, HttpStatusCode.Unauthorized, "bad-token");
    }

    [Test]
    public async Task Another_regions_token_is_refused()
    {
        var other = _place.Tokens.Create(14, "Västra Götaland", TimeProvider.System.GetUtcNow().AddDays(1)).Text;
        using var answer = await _place.SendAsync(UploadPlace.Delivery(1), other);
        await ExpectAsync(answer, HttpStatusCode.Forbidden, "other-region");
    }

    [Test]
    public async Task Too_large_a_delivery_is_refused_whether_it_says_how_large_it_is_or_not([Values] bool says)
    {
        using var form = UploadPlace.Body(UploadPlace.Delivery(1));
        form.Add(new ByteArrayContent(new byte[4 << 20]), "fil", "KONTAKT_13_2016-03_v1.csv");
        if (!says) form.Headers.ContentLength = null;
        using HttpContent body = says ? form : new Chunked(form);
        using var answer = await _place.SendAsync(body, _place.Token);
        await ExpectAsync(answer, HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Test]
    public async Task A_manifest_as_large_as_a_data_file_is_refused()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[(1 << 20) + 1]), "manifest", "manifest_13_2016-03.json" } };
        using var answer = await _place.SendAsync(form, _place.Token);
        await ExpectAsync(answer, HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Test]
    public async Task Only_an_uncompressed_form_is_taken()
    {
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await _place.SendAsync(json, _place.Token);
        await ExpectAsync(answer, HttpStatusCode.UnsupportedMediaType, "not-multipart");
        using var form = UploadPlace.Body(UploadPlace.Delivery(1));
        form.Headers.ContentEncoding.Add("gzip");
        using var zipped = await _place.SendAsync(form, _place.Token);
        await ExpectAsync(zipped, HttpStatusCode.UnsupportedMediaType, "not-multipart");
    }

    [TestCase("../../manifest_13_2016-03.json")]
    [TestCase("hemligt.txt")]
    [TestCase("")]
    public async Task A_file_name_outside_the_pattern_is_refused_and_nothing_is_written(string name)
    {
        var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "fil", FileName = $"\"{name}\"" };
        using var form = new MultipartFormDataContent { content };
        using var answer = await _place.SendAsync(form, _place.Token);
        await ExpectAsync(answer, HttpStatusCode.BadRequest, "wrong-parts");
    }

    [Test]
    public async Task Two_files_of_one_name_and_a_form_without_a_manifest_are_refused()
    {
        using var twice = UploadPlace.Body(UploadPlace.Delivery(1));
        twice.Add(new ByteArrayContent([1]), "fil", "REGISTER_13_2016-03_v1.csv");
        using var answer = await _place.SendAsync(twice, _place.Token);
        await ExpectAsync(answer, HttpStatusCode.BadRequest, "wrong-parts");
        using var without = new MultipartFormDataContent { { new ByteArrayContent([1]), "fil", "REGISTER_13_2016-03_v1.csv" } };
        using var none = await _place.SendAsync(without, _place.Token);
        await ExpectAsync(none, HttpStatusCode.BadRequest, "no-manifest");
    }

    [Test]
    public async Task A_manifest_that_cannot_be_received_is_answered_with_its_findings()
    {
        using var form = new MultipartFormDataContent { { new StringContent("""{"LeveransReferens":"x"}"""), "manifest", "manifest_13_2016-03.json" } };
        using var answer = await _place.SendAsync(form, _place.Token);
        var problem = await ExpectAsync(answer, HttpStatusCode.UnprocessableEntity, "refused-manifest");
        Assert.That(problem.GetProperty("fynd").EnumerateArray().Select(line => line.GetProperty("Regel").GetString()), Does.Contain("MAN-FALT"));
    }

    [Test]
    public async Task A_file_that_was_damaged_missing_or_not_named_is_told_so_and_nothing_is_kept()
    {
        using var damaged = UploadPlace.Body(UploadPlace.Delivery(1));
        var form = new MultipartFormDataContent();
        foreach (var part in damaged.Where(part => !part.Headers.ContentDisposition!.FileName!.Contains("REGISTER")))
            form.Add(new ByteArrayContent(await part.ReadAsByteArrayAsync()), "fil", part.Headers.ContentDisposition!.FileName!.Trim('"'));
        using var missing = await _place.SendAsync(form, _place.Token);
        Assert.That(Rules(await ExpectAsync(missing, HttpStatusCode.UnprocessableEntity, "refused-manifest")), Is.EqualTo(new[] { "FIL-SAKNAS" }));

        using var other = UploadPlace.Body(UploadPlace.Delivery(1));
        form = [];
        foreach (var part in other)
        {
            var bytes = await part.ReadAsByteArrayAsync();
            if (part.Headers.ContentDisposition!.FileName!.Contains("REGISTER")) bytes[^3] ^= 1;
            form.Add(new ByteArrayContent(bytes), "fil", part.Headers.ContentDisposition!.FileName!.Trim('"'));
        }

        form.Add(new ByteArrayContent([1]), "fil", "KONTAKT_13_2016-03_v1.csv");
        using var changed = await _place.SendAsync(form, _place.Token);
        Assert.That(Rules(await ExpectAsync(changed, HttpStatusCode.UnprocessableEntity, "refused-manifest")), Is.EqualTo(new[] { "FIL-SHA256", "MAN-FILNAMN" }));
    }

    [Test]
    public async Task A_body_that_is_no_form_is_refused()
    {
        using var broken = new ByteArrayContent("--x\r\nnothing of the kind"u8.ToArray());
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=y");
        using var answer = await _place.SendAsync(broken, _place.Token);
        await ExpectAsync(answer, HttpStatusCode.BadRequest, "broken-body");
    }

    [Test]
    public async Task A_connection_that_is_cut_leaves_nothing_half_done()
    {
        using var form = UploadPlace.Body(UploadPlace.Delivery(1));
        var bytes = await form.ReadAsByteArrayAsync();
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, _place.Client.BaseAddress!.Port);
            var head = $"POST /deliveries HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {_place.Token}\r\nContent-Type: {form.Headers.ContentType}\r\nContent-Length: {bytes.Length}\r\n\r\n";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            await socket.GetStream().WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await UntilAsync(() => _place.UnderWay.Count == 1, "the upload has begun");
        }

        await UntilAsync(() => _place.UnderWay.Count == 0, "the upload is gone");
        Nothing();
        using var whole = await _place.SendAsync(UploadPlace.Delivery(1));
        Assert.That(whole.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task More_senders_than_there_are_places_for_are_asked_to_come_again()
    {
        using var stop = new CancellationTokenSource();
        var slow = Enumerable.Range(0, 2).Select(_ => StallAsync(stop.Token)).ToList();
        await UntilAsync(() => _place.UnderWay.Count == 2, "both have begun");
        using var answer = await _place.SendAsync(UploadPlace.Delivery(1));
        var problem = await ExpectAsync(answer, HttpStatusCode.TooManyRequests, "busy", nothingUnderWay: false);
        Assert.That(answer.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(problem.GetProperty("detailEn").GetString(), Does.Contain("30 seconds"));
        await stop.CancelAsync();
        foreach (var sender in slow) await sender;
    }

    [Test]
    public async Task The_token_is_in_no_log_and_in_no_file()
    {
        using var good = await _place.SendAsync(UploadPlace.Delivery(1));
        using var bad = await _place.SendAsync(UploadPlace.Delivery(2), _place.Token + "x");
        var secret = Encoding.UTF8.GetBytes(_place.Token.Split('_', 3)[2]);
        foreach (var file in Directory.EnumerateFiles(_place.Folder.Path, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            Assert.That(bytes.AsSpan().IndexOf(secret), Is.EqualTo(-1), file);
        }
    }

    private async Task StallAsync(CancellationToken stop)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _place.Client.BaseAddress!.Port, CancellationToken.None);
        var head = $"POST /deliveries HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {_place.Token}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n\r\n";
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), CancellationToken.None);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop).ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    private void Nothing()
    {
        Assert.That(new DeliveryCatalog(_place.Place.Engine).All(), Is.Empty);
        Assert.That(_place.Runs, Is.Empty);
        Assert.That(Directory.Exists(_place.Data.Received) && Directory.EnumerateFiles(_place.Data.Received, "*", SearchOption.AllDirectories).Any(), Is.False);
    }

    private async Task<JsonElement> ExpectAsync(HttpResponseMessage answer, HttpStatusCode status, string code, bool nothingUnderWay = true)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(status), text);
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.That(problem.GetProperty("type").GetString(), Does.EndWith(":" + code));
        Assert.That(problem.GetProperty("status").GetInt32(), Is.EqualTo((int)status));
        Assert.That(problem.GetProperty("detail").GetString(), Is.Not.Empty);
        Assert.That(problem.GetProperty("detailEn").GetString(), Is.Not.Empty);
        if (nothingUnderWay) Assert.That(_place.UnderWay, Is.Empty);
        if (nothingUnderWay && code != "bad-token") Nothing();
        return problem;
    }

    private static IEnumerable<string?> Rules(JsonElement problem) => problem.GetProperty("fynd").EnumerateArray().Select(line => line.GetProperty("Regel").GetString());

    private static async Task UntilAsync(Func<bool> holds, string what)
    {
        for (var i = 0; i < 200 && !holds(); i++) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        Assert.That(holds(), what);
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Chunked : HttpContent
    {
        private readonly HttpContent _inner;

        public Chunked(HttpContent inner) => (_inner, Headers.ContentType) = (inner, inner.Headers.ContentType);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _inner.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
