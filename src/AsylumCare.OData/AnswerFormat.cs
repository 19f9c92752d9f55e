using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AsylumCare.OData;

/// <summary>The form of a JSON answer that the reader asks for.</summary>
/// <param name="Context">Whether the answer names its context (minimal metadata) or not (none).</param>
/// <param name="NumbersAsText">64-bit numbers and decimals as text, for readers whose numbers are doubles.</param>
internal readonly record struct AnswerFormat(bool Context, bool NumbersAsText)
{
    public string ContentType =>
        $"application/json;odata.metadata={(Context ? "minimal" : "none")};{(NumbersAsText ? "IEEE754Compatible=true;" : "")}charset=utf-8";

    /// <summary>By $format, else by the best of Accept's ranges that can be met.</summary>
    /// <exception cref="ODataFailure">Nothing that the reader accepts can be given.</exception>
    public static AnswerFormat Of(HttpRequest request, QueryOptions options)
    {
        if (options["$format"] is { } format)
        {
            return format.Equals("json", StringComparison.OrdinalIgnoreCase)
                ? new AnswerFormat(Context: true, NumbersAsText: false)
                : MediaTypeHeaderValue.TryParse(format, out var named) && From(named) is { } known ? known : throw NotAcceptable();
        }

        var accepted = request.Headers.Accept.ToString();
        if (accepted.Length == 0) return new AnswerFormat(Context: true, NumbersAsText: false);
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges)) throw NotAcceptable();
        foreach (var range in ranges.OrderByDescending(range => range.Quality ?? 1))
            if (range.Quality != 0 && From(range) is { } possible) return possible;
        throw NotAcceptable();
    }

    /// <exception cref="ODataFailure">The reader cannot take version 4.</exception>
    public static void RequireVersion(HttpRequest request)
    {
        if (request.Headers["OData-MaxVersion"].ToString() is { Length: > 0 } most && !(Version(most) >= 4.0m))
            throw ODataFailure.BadRequest("Tjänsten talar OData 4.0.", "The service speaks OData 4.0.", "OData-MaxVersion");
        if (request.Headers["OData-Version"].ToString() is { Length: > 0 } sent && Version(sent) is not (4.0m or 4.01m))
            throw ODataFailure.BadRequest("Tjänsten talar OData 4.0.", "The service speaks OData 4.0.", "OData-Version");
    }

    private static decimal? Version(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) ? version : null;

    private static AnswerFormat? From(MediaTypeHeaderValue range)
    {
        if (!range.MatchesAllTypes && !range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase)
            && !range.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return null;
        var (context, text) = (true, false);
        foreach (var parameter in range.Parameters)
        {
            var value = parameter.Value.ToString().Trim('"').ToLowerInvariant();
            switch (parameter.Name.ToString().ToLowerInvariant())
            {
                case "odata.metadata" or "metadata" when value is "none": context = false; break;
                case "odata.metadata" or "metadata" when value is not "minimal": return null;
                case "ieee754compatible": text = value == "true"; break;
                case "charset" when value is not "utf-8": return null;
                default: break;
            }
        }

        return new AnswerFormat(context, text);
    }

    private static ODataFailure NotAcceptable() => new(
        406, "NotAcceptable", "Svaren ges som application/json med odata.metadata=minimal eller none; $metadata som application/xml.",
        "Answers are application/json with odata.metadata=minimal or none; $metadata is application/xml.", "Accept");
}
