using System.Data.Common;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Feed;

/// <summary>Answers questions from one warehouse: for pages, files and the feed alike.</summary>
public sealed class FeedReader(IWarehouseEngine engine, FeedCatalog catalog)
{
    private readonly FeedCompiler _compiler = new(engine);

    public FeedReader(IWarehouseEngine engine) : this(engine, FeedCatalog.Shipped) { }

    public FeedCatalog Catalog => catalog;

    /// <summary>Every publication, the latest first.</summary>
    public IReadOnlyList<FeedPublication> Publications() => [.. new PublicationCatalog(engine).All().Reverse().Select(FeedPublication.Of)];

    /// <returns>The publication that was asked for; null where it does not exist (or there is none yet).</returns>
    public FeedPublication? Choose(PublicationChoice choice)
    {
        var publications = Publications();
        return choice switch
        {
            { Id: { } id } => publications.FirstOrDefault(publication => publication.Id == id),
            { DataDate: { } day } => publications.FirstOrDefault(publication => publication.DataDate == day),
            _ => publications.FirstOrDefault(publication => !publication.IsWithdrawn),
        };
    }

    /// <summary>All rows of an answer at once: for pages, whose answers are small.</summary>
    /// <exception cref="FeedQueryException">The question has no answer.</exception>
    public FeedTable Read(FeedQuery query)
    {
        if (query.Grouping is not null) return new GroupingReader(engine, catalog).Read(query);
        using var rows = Open(query);
        var table = new List<object?[]>();
        while (rows.Read()) table.Add([.. Enumerable.Range(0, rows.Columns.Count).Select(rows.Value)]);
        return new FeedTable(rows.Columns, table);
    }

    /// <summary>The rows one by one; dispose them to give the connection back.</summary>
    /// <exception cref="FeedQueryException">The question has no answer.</exception>
    public FeedRows Open(FeedQuery query)
    {
        // A filter that computes may fail at any row: it is tried on all of them before the first is given.
        if (query.Filter is { Computes: true }) Count(query);
        var command = _compiler.Compile(query);
        return FeedRows.Open(engine.Open(), command);
    }

    /// <summary>How many rows the question has, whatever its top, skip and position.</summary>
    public long Count(FeedQuery query)
    {
        using var rows = FeedRows.Open(engine.Open(), _compiler.CompileCount(query));
        return rows.Read() ? rows.Number(0) : 0;
    }

    /// <summary>Whether an error comes from the question's own values, so that the question has no answer.</summary>
    public bool IsAboutValues(DbException problem) => engine.IsAboutValues(problem);
}
