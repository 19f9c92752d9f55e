using Npgsql;
using NpgsqlTypes;

namespace AsylumCare.Warehouse.Engines;

/// <summary>Binary COPY. The connection can do nothing else until the writer is disposed.</summary>
internal sealed class PostgreSqlBulkWriter : IBulkWriter
{
    private readonly NpgsqlDbType[] _types;
    private readonly NpgsqlBinaryImporter _copy;

    public PostgreSqlBulkWriter(NpgsqlConnection connection, string table, IReadOnlyList<string> columns)
    {
        var list = string.Join(',', columns);
        _types = Types(connection, table, list);
        _copy = connection.BeginBinaryImport($"COPY {table} ({list}) FROM STDIN (FORMAT BINARY)");
    }

    public void Write(ReadOnlySpan<long> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, _types.Length, nameof(row));
        _copy.StartRow();
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == Deliveries.Reading.RowBlock.Missing) _copy.WriteNull();
            else if (_types[i] == NpgsqlDbType.Bigint) _copy.Write(row[i], NpgsqlDbType.Bigint);
            else if (_types[i] == NpgsqlDbType.Integer) _copy.Write(checked((int)row[i]), NpgsqlDbType.Integer);
            else _copy.Write(checked((short)row[i]), NpgsqlDbType.Smallint);
        }
    }

    public void Complete() => _copy.Complete();

    public void Dispose() => _copy.Dispose();

    private static NpgsqlDbType[] Types(NpgsqlConnection connection, string table, string columns)
    {
        using var command = new NpgsqlCommand($"SELECT {columns} FROM {table} WHERE 1 = 0", connection);
        using var reader = command.ExecuteReader();
        var types = new NpgsqlDbType[reader.FieldCount];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = reader.GetFieldType(i) switch
            {
                var type when type == typeof(long) => NpgsqlDbType.Bigint,
                var type when type == typeof(int) => NpgsqlDbType.Integer,
                var type when type == typeof(short) => NpgsqlDbType.Smallint,
                var type => throw new NotSupportedException($"Column {reader.GetName(i)} of {table} is {type.Name}; only whole numbers are bulk-written."),
            };
        }

        return types;
    }
}
