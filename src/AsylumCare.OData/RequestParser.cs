using AsylumCare.Domain.Audiences;
using AsylumCare.Warehouse.Feed;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace AsylumCare.OData;

internal enum RequestKind
{
    Service,
    Metadata,
    Rows,
    Count,
    Entity,
}

/// <summary>A request understood: what it wants and its question, without publication, page and position.</summary>
internal sealed record FeedRequest(RequestKind Kind, FeedSet? Set, QueryOptions Options)
{
    public IReadOnlyList<FeedProperty> Select { get; init; } = [];
    public FeedExpression? Filter { get; init; }
    public IReadOnlyList<FeedOrder> OrderBy { get; init; } = [];
    public long? Top { get; init; }
    public long Skip { get; init; }
    public bool WantsCount { get; init; }

    /// <summary>Text that tells one question from another, for continuations.</summary>
    public string Question(Audience audience) => $"{Set!.Name}\n{Options["$filter"]}\n{Options["$orderby"]}\n{audience}";

    public FeedQuery ToQuery(int publication, Audience audience) =>
        new(Set!, publication, audience) { Select = Select, Filter = Filter, OrderBy = OrderBy };
}

/// <summary>Paths and options to requests, by the OData library's parser.</summary>
internal sealed class RequestParser(FeedModel model)
{
    // The parser works with any root; addresses in answers come from PublicAddress.
    private static readonly Uri Root = new("http://feed/");
    private static readonly ODataUriResolver AnyCase = new() { EnableCaseInsensitive = true };

    /// <param name="path">After the service root, as decoded by the server.</param>
    /// <exception cref="ODataFailure">The request is not understood, or not answered.</exception>
    public FeedRequest Parse(string path, QueryOptions options)
    {
        if (path.Trim('/').Length == 0) return new FeedRequest(RequestKind.Service, null, options);
        if (path.Trim('/') == "$metadata") return new FeedRequest(RequestKind.Metadata, null, options);
        var segments = Guarded(() => ParsePath(path), () => ODataFailure.NotFound(
            "Adressen finns inte i flödet. Mängderna står i tjänstedokumentet.", "There is no such address in the feed. The sets are listed in the service document."));
        if (segments.FirstSegment is not EntitySetSegment { EntitySet.Name: var name } || model.Catalog.Find(name) is not { } set)
            throw ODataFailure.NotImplemented("Adressformen besvaras inte.", "This form of address is not answered.");

        var request = segments.Skip(1).ToList() switch
        {
            [] => new FeedRequest(RequestKind.Rows, set, options),
            [CountSegment] => new FeedRequest(RequestKind.Count, set, options),
            [KeySegment key] => new FeedRequest(RequestKind.Entity, set, options) { Filter = FilterOf(set, key) },
            _ => throw ODataFailure.NotImplemented(
                "Bara mängder, /$count och en entitet med nyckel besvaras; välj egenskaper med $select.",
                "Only sets, /$count and one entity by its key are answered; choose properties with $select."),
        };
        return ParseOptions(request, segments, set);
    }

    private ODataPath ParsePath(string path)
    {
        if (path.Length > 2_000 || path.Count(character => character == '/') > 20)
            throw ODataFailure.NotFound("Adressen är för lång.", "The address is too long.");
        var escaped = string.Join('/', path.Trim('/').Split('/').Select(Uri.EscapeDataString));
        return new ODataUriParser(model.Edm, Root, new Uri(Root, $"./{escaped}"))
        {
            Resolver = AnyCase,
            UrlKeyDelimiter = ODataUrlKeyDelimiter.Slash,
        }.ParsePath();
    }

    private FeedRequest ParseOptions(FeedRequest request, ODataPath path, FeedSet set)
    {
        var options = request.Options.ForParser();
        if (options.Count == 0) return request;
        FilterText.RequireShallow(options);
        return Guarded(() => Translate(request, path, options, set), Misunderstood);
    }

    private FeedRequest Translate(FeedRequest request, ODataPath path, IDictionary<string, string> options, FeedSet set)
    {
        var asked = options.TryGetValue("$filter", out var text) ? Filter(FilterText.Read(text)) : null;
        options.Remove("$filter");
        var parser = ParserOf(options);
        return request with
        {
            Filter = FeedFilter.All(request.Filter, asked),
            OrderBy = OrderOf(parser.ParseOrderBy(), new ExpressionTranslator(set, parser.ParameterAliasNodes)),
            Select = SelectionOf(parser.ParseSelectAndExpand(), set),
            Top = parser.ParseTop(),
            Skip = parser.ParseSkip() ?? 0,
            WantsCount = parser.ParseCount() ?? false,
        };

        FeedExpression? Filter(FilterText filter) => filter switch
        {
            FilterText.Whole whole => WholeFilter(whole.Text),
            FilterText.Either either => FeedFilter.Any(either.Parts.Select(part => Filter(part)!)),
            FilterText.Every every => FeedFilter.All(every.Parts.Select(Filter)),
            _ => null,
        };

        FeedExpression WholeFilter(string whole)
        {
            var part = ParserOf(new Dictionary<string, string>(options.Where(option => option.Key[0] == '@'), StringComparer.Ordinal) { ["$filter"] = FilterText.WithQuotedDates(whole) });
            var clause = part.ParseFilter() ?? throw new ODataException("$filter is empty.");
            return new ExpressionTranslator(set, part.ParameterAliasNodes).Translate(clause.Expression);
        }

        ODataQueryOptionParser ParserOf(IDictionary<string, string> some) => new(model.Edm, path, some) { Resolver = AnyCase };
    }

    private static List<FeedOrder> OrderOf(OrderByClause? clause, ExpressionTranslator translator)
    {
        var terms = new List<FeedOrder>();
        for (; clause is not null; clause = clause.ThenBy)
        {
            if (translator.Translate(clause.Expression) is not FeedExpression.Property property)
                throw ODataFailure.NotImplemented("Ordna efter egenskaper, inte uttryck.", "Order by properties, not expressions.", "$orderby");
            terms.Add(new FeedOrder(property.Value, clause.Direction == OrderByDirection.Descending));
        }

        return terms;
    }

    private static List<FeedProperty> SelectionOf(SelectExpandClause? clause, FeedSet set)
    {
        if (clause is null || clause.AllSelected) return [];
        var paths = clause.SelectedItems.OfType<PathSelectItem>().Select(item => item.SelectedPath.LastSegment);
        return clause.SelectedItems.OfType<WildcardSelectItem>().Any()
            ? []
            : [.. paths.OfType<PropertySegment>().Select(segment => set[segment.Property.Name]).Distinct()];
    }

    private static FeedExpression? FilterOf(FeedSet set, KeySegment key) =>
        FeedFilter.All(key.Keys.Select(pair => FeedFilter.Equal(set, pair.Key, Constants.Plain(pair.Value))));

    /// <summary>Whatever the parser throws on a text from outside means that the text was not understood.</summary>
    private static T Guarded<T>(Func<T> parse, Func<string, ODataFailure> misunderstood)
    {
        try
        {
            return parse();
        }
        catch (ODataException problem)
        {
            throw misunderstood(problem.Message);
        }
        catch (Exception problem) when (problem is not (ODataFailure or FeedQueryException or OutOfMemoryException or OperationCanceledException))
        {
            throw misunderstood("");
        }
    }

    private static T Guarded<T>(Func<T> parse, Func<ODataFailure> failure) => Guarded(parse, _ => failure());

    private static ODataFailure Misunderstood(string detail) =>
        ODataFailure.BadRequest("Frågan kunde inte tolkas.", $"The query was not understood. {detail}".TrimEnd());
}
