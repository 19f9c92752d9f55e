using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Warehouse.Feed;

/// <summary>
/// The few words of a reader's query that the engines say differently. SQL Server holds texts that differ in trailing blanks alone
/// to be equal, gives a constant and a computed text the database's own collation, and does not find an empty text in another.
/// </summary>
internal sealed class SqlDialect(IWarehouseEngine engine)
{
    private readonly bool _postgres = engine.Name == PostgreSqlEngine.EngineName;
    private readonly bool _sqlite = engine.Name == SqliteEngine.EngineName;
    private readonly bool _sqlServer = engine.Name == SqlServerEngine.EngineName;

    /// <summary>Characters in a text.</summary>
    public string Length(string text) => _sqlServer ? $"(LEN({text} + N'.') - 1)" : $"LENGTH({text})";

    /// <summary>Position of a part in a text, from 1; 0 where it is not there.</summary>
    public string Position(string text, string part)
    {
        if (_postgres) return $"STRPOS({text}, {part})";
        return _sqlServer
            ? $"CASE WHEN {Length(part)} = 0 AND {text} IS NOT NULL THEN 1 ELSE CHARINDEX({part}, {text}) END"
            : $"INSTR({text}, {part})";
    }

    /// <summary>A text that is ordered bytewise, whatever the database's own collation.</summary>
    public string Bytewise(string text)
    {
        if (_sqlServer) return $"{text} COLLATE {SqlServerEngine.Collation}";
        return _postgres ? $"{text} COLLATE \"C\"" : text;
    }

    /// <summary>A text as an argument of a function, whose other arguments must have the same collation.</summary>
    public string Argument(string text) => _sqlServer ? $"({Bytewise(text)})" : text;

    /// <summary>A text as the left side of a comparison.</summary>
    public string Left(string text) => _sqlServer ? $"({text} + NCHAR(1)) COLLATE {SqlServerEngine.Collation}" : text;

    /// <summary>A text as the right side of a comparison.</summary>
    public string Right(string text) => _sqlServer ? $"({text} + NCHAR(1))" : Bytewise(text);

    /// <summary>A text as one of the values of a list.</summary>
    public string Listed(string text) => _sqlServer ? Right(text) : text;

    /// <summary>Two computed texts are the same, byte by byte.</summary>
    public string Same(string left, string right) => $"{Left(left)} = {(_sqlServer ? Right(right) : right)}";

    /// <summary>A constant of ours, not of a reader.</summary>
    public string Constant(string text)
    {
        var quoted = $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        return _sqlServer ? $"N{quoted}" : quoted;
    }

    /// <summary>Arithmetic on whole numbers that fails where the result outgrows 64 bits.</summary>
    public string CheckedWhole(string expression) => _sqlite ? $"{SqliteChecks.Whole}({expression})" : expression;

    /// <summary>Arithmetic on floating numbers that fails where the result is not finite.</summary>
    public string CheckedReal(string expression) => _sqlite ? $"{SqliteChecks.Real}({expression})" : expression;

    public string Page(long skip, long? take) => engine.Page(skip, take);

    public string OrderTerm(string expression, bool descending, bool nullable) => engine.OrderTerm(expression, descending, nullable);
}
