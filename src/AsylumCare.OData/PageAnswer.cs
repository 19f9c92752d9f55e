using System.Globalization;
using AsylumCare.Domain.Audiences;
using AsylumCare.Warehouse.Feed;
using Microsoft.AspNetCore.Http;

namespace AsylumCare.OData;

/// <summary>Which rows this page has.</summary>
/// <param name="Size">Rows in a page.</param>
/// <param name="Wanted">Rows still wanted in all, or null for all there are.</param>
/// <param name="Token">The continuation that the page follows, or null for the first.</param>
internal sealed record PageRequest(int Size, long? Wanted, long Skip, SkipToken? Token, bool WantsCount)
{
    /// <summary>One more than the page where more are wanted, to see whether there are any.</summary>
    public long Fetched => Wanted is { } wanted && wanted <= Size ? wanted : Size + 1L;

    public static PageRequest Of(HttpContext context, FeedRequest request, SkipToken? token, FeedOptions options)
    {
        var size = options.PageSize;
        if (Preferred(context.Request) is { } preferred)
        {
            size = (int)Math.Min(preferred, options.LargestPage);
            context.Response.Headers["Preference-Applied"] = string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={size}");
        }

        return token is null
            ? new PageRequest(size, request.Top, request.Skip, null, request.WantsCount)
            : new PageRequest(size, token.Remaining, 0, token, request.WantsCount);
    }

    // A preference that cannot be read is not applied; it is never an error.
    private static long? Preferred(HttpRequest request)
    {
        foreach (var preference in request.Headers["Prefer"].ToString().Split([',', ';']))
        {
            var pair = preference.Split('=', 2, StringSplitOptions.TrimEntries);
            if (pair is [var name, var value] && name.Replace("odata.", "", StringComparison.OrdinalIgnoreCase).Equals("maxpagesize", StringComparison.OrdinalIgnoreCase)
                && long.TryParse(value.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0)
                return size;
        }

        return null;
    }
}

/// <summary>The addresses that a page of rows names.</summary>
internal sealed record PageAddresses(string Root, FeedRequest Request, Audience Audience)
{
    public string Context => $"{Root}$metadata#{Request.Set!.Name}{Selection}";

    private string Selection => Request.Select.Count == 0 ? "" : $"({string.Join(',', Request.Select.Select(property => property.Name))})";

    public string Next(SkipToken token)
    {
        var others = Request.Options.Without("$skiptoken", "$skip");
        return $"{Root}{Request.Set!.Name}?{others}{(others.Length > 0 ? "&" : "")}$skiptoken={token.Write(Request.Question(Audience))}";
    }
}

/// <summary>Streams a page of rows and the address of the next.</summary>
internal static class PageAnswer
{
    public static async Task WriteAsync(
        HttpContext context, FeedReader reader, FeedQuery query, PageRequest page, PageAddresses addresses, AnswerFormat format)
    {
        var shown = query.Select.Count == 0 ? query.Set.Properties : query.Select;
        var order = query.TotalOrder;
        IReadOnlyList<FeedProperty> fetched = [.. shown, .. order.Select(term => term.Property).Except(shown)];
        long? count = page.WantsCount ? reader.Count(query) : null;
        using var rows = reader.Open(query with { Select = fetched, Top = page.Fetched, Skip = page.Skip, After = page.Token?.Position });

        context.Response.ContentType = format.ContentType;
        using var writer = new RowWriter(context.Response.BodyWriter, shown, format);
        writer.Json.WriteStartObject();
        if (format.Context) writer.Json.WriteString("@odata.context", addresses.Context);
        if (count is { } total) WriteCount(writer, total, format);
        writer.Json.WriteStartArray("value");
        var (written, next) = (0, (SkipToken?)null);
        while (rows.Read())
        {
            writer.Json.WriteStartObject();
            writer.WriteProperties(rows);
            writer.Json.WriteEndObject();
            await writer.FlushWhenFullAsync(context.RequestAborted);
            if (++written < page.Size) continue;
            var position = order.Select(term => rows.Value(fetched.IndexOf(term.Property))).ToList();
            if (page.Fetched > page.Size && rows.Read()) next = new SkipToken(query.Publication, page.Wanted - written, position);
            break;
        }

        writer.Json.WriteEndArray();
        if (next is not null) writer.Json.WriteString("@odata.nextLink", addresses.Next(next));
        writer.Json.WriteEndObject();
        await writer.FlushAsync(context.RequestAborted);
    }

    private static void WriteCount(RowWriter writer, long total, AnswerFormat format)
    {
        if (format.NumbersAsText) writer.Json.WriteString("@odata.count", total.ToString(CultureInfo.InvariantCulture));
        else writer.Json.WriteNumber("@odata.count", total);
    }

    private static int IndexOf(this IReadOnlyList<FeedProperty> properties, FeedProperty property)
    {
        for (var i = 0; i < properties.Count; i++)
            if (properties[i].Name == property.Name) return i;
        throw new ArgumentOutOfRangeException(nameof(property), property.Name, "Not among the columns.");
    }
}

/// <summary>One entity by its key.</summary>
internal static class EntityAnswer
{
    public static async Task WriteAsync(HttpContext context, FeedReader reader, FeedQuery query, string root, AnswerFormat format)
    {
        using var rows = reader.Open(query with { Top = 1 });
        if (!rows.Read()) throw ODataFailure.NotFound("Det finns ingen rad med den nyckeln.", "There is no row with that key.");
        context.Response.ContentType = format.ContentType;
        using var writer = new RowWriter(context.Response.BodyWriter, rows.Columns, format);
        var selection = query.Select.Count == 0 ? "" : $"({string.Join(',', query.Select.Select(property => property.Name))})";
        writer.Json.WriteStartObject();
        if (format.Context) writer.Json.WriteString("@odata.context", $"{root}$metadata#{query.Set.Name}{selection}/$entity");
        writer.WriteProperties(rows);
        writer.Json.WriteEndObject();
        await writer.FlushAsync(context.RequestAborted);
    }
}
