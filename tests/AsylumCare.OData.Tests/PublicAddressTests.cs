using Microsoft.AspNetCore.Http;

namespace AsylumCare.OData.Tests;

public sealed class PublicAddressTests
{
    private static HttpRequest Request()
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString("inside", 5080));
        request.Headers["X-Forwarded-Proto"] = "https, http";
        request.Headers["X-Forwarded-Host"] = "asyl.example";
        request.Headers["X-Forwarded-Prefix"] = "/vard";
        return request;
    }

    [Test]
    public void A_proxy_is_believed_only_where_the_settings_say_so()
    {
        Assert.That(PublicAddress.Of(Request(), "/odata", new FeedOptions()), Is.EqualTo("http://inside:5080/odata/"));
        Assert.That(
            PublicAddress.Of(Request(), "/odata", new FeedOptions { TrustForwardedHeaders = true }), Is.EqualTo("https://asyl.example/vard/odata/"));
    }

    [Test]
    public void A_configured_address_wins()
    {
        var options = new FeedOptions { TrustForwardedHeaders = true, PublicAddress = new Uri("https://flode.example/odata") };
        Assert.That(PublicAddress.Of(Request(), "/odata", options), Is.EqualTo("https://flode.example/odata/"));
    }

    [TestCase("javascript", "asyl.example", "http://asyl.example/vard/odata/")]
    [TestCase("https", "", "https://inside:5080/vard/odata/")]
    public void Nonsense_from_a_proxy_falls_back(string scheme, string host, string expected)
    {
        var request = Request();
        request.Headers["X-Forwarded-Proto"] = scheme;
        request.Headers["X-Forwarded-Host"] = host;
        Assert.That(PublicAddress.Of(request, "/odata", new FeedOptions { TrustForwardedHeaders = true }), Is.EqualTo(expected));
    }
}
