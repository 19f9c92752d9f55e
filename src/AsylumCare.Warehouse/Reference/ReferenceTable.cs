using System.Data.Common;
using Dapper;

namespace AsylumCare.Warehouse.Reference;

/// <summary>The whole content of one dimension, in key order.</summary>
public sealed record ReferenceTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    // SQLite looks parameters up one by one: many in a statement cost their square.
    private const int MostParameters = 120;

    /// <summary>Puts the content in place of what the table held.</summary>
    public void Replace(DbConnection connection, DbTransaction transaction)
    {
        connection.Execute($"DELETE FROM {Name}", transaction: transaction);
        Add(connection, transaction);
    }

    public void Add(DbConnection connection, DbTransaction transaction)
    {
        foreach (var rows in Rows.Chunk(MostParameters / Columns.Count)) Insert(connection, transaction, rows);
    }

    private void Insert(DbConnection connection, DbTransaction transaction, object?[][] rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var values = rows.Select((row, r) => $"({string.Join(',', row.Select((_, c) => $"@p{(r * row.Length) + c}"))})");
        command.CommandText = $"INSERT INTO {Name} ({string.Join(',', Columns)}) VALUES {string.Join(',', values)}";
        foreach (var (value, index) in rows.SelectMany(row => row).Select((value, index) => (value, index)))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{index}";
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }
}
