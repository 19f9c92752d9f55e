using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using AsylumCare.Domain.Audiences;
using AsylumCare.Warehouse.Feed;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace AsylumCare.OData;

/// <summary>Answers one request to the feed; every refusal is an OData error in Swedish and English.</summary>
internal sealed class ODataEndpoint(FeedModel model, FeedReader reader, IAudienceSource audiences, IOptions<FeedOptions> options)
{
    private readonly RequestParser _parser = new(model);

    public async Task AnswerAsync(HttpContext context, string prefix, string path)
    {
        context.Response.Headers["OData-Version"] = "4.0";
        try
        {
            await TryAnswerAsync(context, prefix, path);
        }
        catch (ODataFailure failure)
        {
            await ErrorAnswer.WriteAsync(context, failure);
        }
        catch (FeedQueryException refusal)
        {
            await ErrorAnswer.WriteAsync(context, ODataFailure.BadRequest(refusal.Swedish, refusal.English));
        }
        catch (DbException problem) when (!context.Response.HasStarted && reader.IsAboutValues(problem))
        {
            await ErrorAnswer.WriteAsync(context, ODataFailure.BadRequest(
                "Ett tal i frågan blir för stort. Räkna med mindre tal i $filter.", "A number in the query becomes too large. Compute with smaller numbers in $filter."));
        }
    }

    private async Task TryAnswerAsync(HttpContext context, string prefix, string path)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            throw new ODataFailure(405, "MethodNotAllowed", "Flödet kan bara läsas: använd GET.", "The feed can only be read: use GET.");
        }

        AnswerFormat.RequireVersion(context.Request);
        var request = _parser.Parse(path, QueryOptions.Parse(context.Request.QueryString.Value, options.Value.LongestQuery));
        var root = PublicAddress.Of(context.Request, prefix, options.Value);
        if (request.Kind == RequestKind.Metadata)
        {
            await WriteMetadataAsync(context, request.Options["$format"]);
            return;
        }

        var format = AnswerFormat.Of(context.Request, request.Options);
        if (request.Kind == RequestKind.Service) await WriteServiceAsync(context, root, format);
        else await AnswerQuestionAsync(context, request, root, format);
    }

    private async Task AnswerQuestionAsync(HttpContext context, FeedRequest request, string root, AnswerFormat format)
    {
        var audience = audiences.Of(context);
        var token = request.Options["$skiptoken"] is { } text ? SkipToken.Read(text, request.Question(audience)) : null;
        var publication = PublicationOf(request.Options["publication"], token);
        var query = request.ToQuery(publication, audience);
        switch (request.Kind)
        {
            case RequestKind.Count:
                context.Response.ContentType = "text/plain;charset=utf-8";
                await context.Response.WriteAsync(reader.Count(query).ToString(CultureInfo.InvariantCulture), context.RequestAborted);
                break;
            case RequestKind.Entity:
                await EntityAnswer.WriteAsync(context, reader, query, root, format);
                break;
            default:
                var page = PageRequest.Of(context, request, token, options.Value);
                await PageAnswer.WriteAsync(context, reader, query, page, new PageAddresses(root, request, audience), format);
                break;
        }
    }

    private int PublicationOf(string? asked, SkipToken? token)
    {
        if (asked is null && token is null or { Publication: 0 }) return reader.Choose(PublicationChoice.Latest)?.Id ?? 0;
        var (named, choice) = token is not null
            ? (token.Publication.ToString(CultureInfo.InvariantCulture), PublicationChoice.Number(token.Publication))
            : (asked!, PublicationChoice.Parse(asked!) ?? throw ODataFailure.BadRequest(
                "publication är ett löpnummer eller ett datum, ÅÅÅÅ-MM-DD.", "publication is a sequence number or a date, YYYY-MM-DD.", "publication"));
        var publication = reader.Choose(choice) ?? throw ODataFailure.NotFound(
            $"Publicering {named} finns inte; de som finns står i Publications.", $"There is no publication {named}; those there are stand in Publications.");
        return publication.IsWithdrawn
            ? throw new ODataFailure(
                410, "Withdrawn", $"Publicering {named} är återkallad: {publication.WithdrawnReason}", $"Publication {named} is withdrawn: {publication.WithdrawnReason}")
            : publication.Id;
    }

    private async Task WriteMetadataAsync(HttpContext context, string? format)
    {
        if (format is not null && !format.Contains("xml", StringComparison.OrdinalIgnoreCase))
            throw new ODataFailure(406, "NotAcceptable", "$metadata ges som application/xml.", "$metadata is application/xml.", "$format");
        context.Response.ContentType = "application/xml;charset=utf-8";
        await context.Response.BodyWriter.WriteAsync(model.Metadata, context.RequestAborted);
    }

    private async Task WriteServiceAsync(HttpContext context, string root, AnswerFormat format)
    {
        context.Response.ContentType = format.ContentType;
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        if (format.Context) json.WriteString("@odata.context", $"{root}$metadata");
        json.WriteStartArray("value");
        foreach (var set in model.Catalog.Sets)
        {
            json.WriteStartObject();
            json.WriteString("name", set.Name);
            json.WriteString("kind", "EntitySet");
            json.WriteString("url", set.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
