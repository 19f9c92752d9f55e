using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Warehouse.Feed;

/// <summary>The few words of a reader's query that the engines say differently.</summary>
internal sealed class SqlDialect(IWarehouseEngine engine)
{
    private readonly bool _postgres = engine.Name == PostgreSqlEngine.EngineName;
    private readonly bool _sqlite = engine.Name == SqliteEngine.EngineName;

    /// <summary>Characters in a text.</summary>
    public string Length(string text) => $"LENGTH({text})";

    /// <summary>Position of a part in a text, from 1; 0 where it is not there.</summary>
    public string Position(string text, string part) => _postgres ? $"STRPOS({text}, {part})" : $"INSTR({text}, {part})";

    /// <summary>A text that is compared and ordered bytewise, whatever the database's own collation.</summary>
    public string Bytewise(string text) => _postgres ? $"{text} COLLATE \"C\"" : text;

    /// <summary>Arithmetic on whole numbers that fails where the result outgrows 64 bits.</summary>
    public string CheckedWhole(string expression) => _sqlite ? $"{SqliteChecks.Whole}({expression})" : expression;

    /// <summary>Arithmetic on floating numbers that fails where the result is not finite.</summary>
    public string CheckedReal(string expression) => _sqlite ? $"{SqliteChecks.Real}({expression})" : expression;

    public string Page(long skip, long? take) => engine.Page(skip, take);

    public string OrderTerm(string expression, bool descending, bool nullable) => engine.OrderTerm(expression, descending, nullable);
}
