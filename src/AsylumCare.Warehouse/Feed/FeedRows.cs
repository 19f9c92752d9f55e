using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsylumCare.Warehouse.Feed;

/// <summary>
/// Rows of an answer as they come from the engine. Values are in stored form: dates yyyymmdd, decimals × 10^scale, truth 0 or 1.
/// </summary>
public class FeedRows : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbCommand _command;
    private readonly DbDataReader _reader;
    private byte[] _text = new byte[256];

    private FeedRows(DbConnection connection, DbCommand command, DbDataReader reader, IReadOnlyList<FeedProperty> columns)
    {
        _connection = connection;
        _command = command;
        _reader = reader;
        Columns = columns;
    }

    public IReadOnlyList<FeedProperty> Columns { get; }

    internal static FeedRows Open(DbConnection connection, FeedCommand question)
    {
        var command = question.On(connection);
        try
        {
            var reader = command.ExecuteReader();
            return reader is SqliteDataReader { Handle: { } statement }
                ? new OfSqlite(connection, command, reader, question.Columns, statement)
                : new FeedRows(connection, command, reader, question.Columns);
        }
        catch
        {
            command.Dispose();
            connection.Dispose();
            throw;
        }
    }

    public bool Read() => _reader.Read();

    public virtual bool IsNull(int column) => _reader.IsDBNull(column);

    public virtual long Number(int column) => _reader.GetInt64(column);

    /// <summary>A text in UTF-8; valid until the next call.</summary>
    public virtual ReadOnlySpan<byte> Utf8(int column)
    {
        var text = _reader.GetString(column);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most) _text = new byte[most];
        return _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text));
    }

    public string Text(int column) => _reader.GetString(column);

    /// <summary>The value as long, decimal, string, DateOnly or bool; null where there is none.</summary>
    public object? Value(int column)
    {
        if (IsNull(column)) return null;
        var property = Columns[column];
        return property.Type switch
        {
            FeedType.String => Text(column),
            FeedType.Date => Literals.Date(Number(column)),
            FeedType.Boolean => Number(column) != 0,
            FeedType.Decimal => new decimal(Number(column)) / SqlValue.PowerOfTen(property.Scale),
            _ => Number(column),
        };
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        _reader.Dispose();
        _command.Dispose();
        _connection.Dispose();
    }

    /// <summary>SQLite keeps text in UTF-8 in the statement's own memory: no string, no copy.</summary>
    private sealed class OfSqlite(
        DbConnection connection, DbCommand command, DbDataReader reader, IReadOnlyList<FeedProperty> columns, sqlite3_stmt statement)
        : FeedRows(connection, command, reader, columns)
    {
        public override bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

        public override long Number(int column) => raw.sqlite3_column_int64(statement, column);

        public override ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(statement, column);
    }
}
