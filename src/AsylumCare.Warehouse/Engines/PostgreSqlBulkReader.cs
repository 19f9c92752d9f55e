using Npgsql;

namespace AsylumCare.Warehouse.Engines;

/// <summary>The data reader, whose binary protocol is fast as it is.</summary>
internal sealed class PostgreSqlBulkReader : IBulkReader
{
    private readonly NpgsqlCommand _command;
    private readonly NpgsqlDataReader _reader;

    public PostgreSqlBulkReader(NpgsqlConnection connection, string sql)
    {
        _command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        _reader = _command.ExecuteReader(System.Data.CommandBehavior.SequentialAccess);
    }

    public bool Read(Span<long> row)
    {
        if (!_reader.Read()) return false;
        for (var i = 0; i < row.Length; i++) row[i] = _reader.GetInt64(i);
        return true;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }
}
