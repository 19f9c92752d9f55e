using Npgsql;
using NpgsqlTypes;

namespace AsylumCare.Warehouse.Engines;

/// <summary>Binary COPY, begun by the first row and ended when the rows are complete.</summary>
internal sealed class PostgreSqlBulkWriter : IBulkWriter
{
    private readonly NpgsqlConnection _connection;
    private readonly string _statement;
    private readonly NpgsqlDbType[] _types;
    private NpgsqlBinaryImporter? _copy;

    public PostgreSqlBulkWriter(NpgsqlConnection connection, string table, IReadOnlyList<string> columns)
    {
        var list = string.Join(',', columns);
        _types = Types(connection, table, list);
        _connection = connection;
        _statement = $"COPY {table} ({list}) FROM STDIN (FORMAT BINARY)";
    }

    public void Write(ReadOnlySpan<long> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, _types.Length, nameof(row));
        var copy = _copy ??= _connection.BeginBinaryImport(_statement);
        copy.StartRow();
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == Deliveries.Reading.RowBlock.Missing) copy.WriteNull();
            else if (_types[i] == NpgsqlDbType.Bigint) copy.Write(row[i], NpgsqlDbType.Bigint);
            else if (_types[i] == NpgsqlDbType.Integer) copy.Write(checked((int)row[i]), NpgsqlDbType.Integer);
            else copy.Write(checked((short)row[i]), NpgsqlDbType.Smallint);
        }
    }

    public void Complete()
    {
        _copy?.Complete();
        Dispose();
    }

    public void Dispose()
    {
        _copy?.Dispose();
        _copy = null;
    }

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
