using System.Data.Common;
using System.Globalization;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Loading;

/// <summary>Writes checked rows of one file kind to its fact tables, and takes them out again.</summary>
internal sealed class FactRows(IWarehouseEngine engine, DbConnection connection, FactIndexes indexes)
{
    private const int LinesInStatement = 500;

    private readonly Dictionary<string, IBulkWriter> _writers = new(StringComparer.Ordinal);

    public void Write(DbTransaction transaction, IReadOnlyList<FactLayout> layouts, long deliveryKey, RowBlock block)
    {
        foreach (var layout in layouts) Write(transaction, layout, deliveryKey, block);
    }

    /// <summary>Lets go of what belongs to the transaction; to be called before it ends.</summary>
    public void Release()
    {
        foreach (var writer in _writers.Values) writer.Dispose();
        _writers.Clear();
    }

    /// <summary>Every row of a delivery.</summary>
    public void Delete(DbTransaction transaction, IReadOnlyList<FactLayout> layouts, long deliveryKey)
    {
        foreach (var layout in layouts)
            connection.Execute($"DELETE FROM {layout.Table} WHERE delivery_key = @deliveryKey", new { deliveryKey }, transaction);
    }

    /// <summary>The rows of a delivery that came from these lines.</summary>
    public void Delete(DbTransaction transaction, IReadOnlyList<FactLayout> layouts, long deliveryKey, IReadOnlyList<long> lines)
    {
        foreach (var layout in layouts)
        {
            foreach (var some in lines.Chunk(LinesInStatement))
            {
                var list = string.Join(',', some.Select(line => line.ToString(CultureInfo.InvariantCulture)));
                connection.Execute($"DELETE FROM {layout.Table} WHERE delivery_key = @deliveryKey AND source_row IN ({list})", new { deliveryKey }, transaction);
            }
        }
    }

    private void Write(DbTransaction transaction, FactLayout layout, long deliveryKey, RowBlock block)
    {
        indexes.Writing(transaction, layout.Table, block.Count);
        if (!_writers.TryGetValue(layout.Table, out var writer))
            _writers[layout.Table] = writer = engine.BeginBulk(connection, transaction, layout.Table, ["delivery_key", "source_row", .. layout.Columns]);
        Span<long> row = stackalloc long[layout.Columns.Count + 2];
        row[0] = deliveryKey;
        for (var i = 0; i < block.Count; i++)
        {
            var slots = block.Row(i);
            if (layout.WhenSlot >= 0 && slots[layout.WhenSlot] == RowBlock.Missing) continue;
            row[1] = block.Line(i);
            for (var c = 0; c < layout.Slots.Count; c++) row[c + 2] = slots[layout.Slots[c]];
            writer.Write(row);
        }

        writer.Complete();
    }
}
