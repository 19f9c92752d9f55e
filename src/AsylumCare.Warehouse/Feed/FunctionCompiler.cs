namespace AsylumCare.Warehouse.Feed;

/// <summary>OData's functions in portable SQL. A null argument makes the result null.</summary>
internal sealed class FunctionCompiler(ParameterList parameters, SqlDialect dialect)
{
    // LOWER and UPPER know ASCII only on some engines; these are the other letters of Swedish names.
    private static readonly (string Upper, string Lower)[] Letters = [("Å", "å"), ("Ä", "ä"), ("Ö", "ö"), ("É", "é"), ("Ü", "ü")];

    private const int LongestText = 1_000_000;

    public SqlValue Call(FeedFunction function, IReadOnlyList<SqlValue> arguments)
    {
        if (arguments.Any(argument => argument.Kind == SqlKind.Null)) return SqlValue.Null;
        var first = arguments[0];
        var nullable = arguments.Any(argument => argument.Nullable);
        return function switch
        {
            FeedFunction.Year => Part(first, $"({first.Text} / 10000)"),
            FeedFunction.Month => Part(first, $"({first.Text} / 100 % 100)"),
            FeedFunction.Day => Part(first, $"({first.Text} % 100)"),
            FeedFunction.Round or FeedFunction.Floor or FeedFunction.Ceiling => Whole(function, first),
            _ => Textual(function, arguments, nullable),
        };
    }

    private SqlValue Textual(FeedFunction function, IReadOnlyList<SqlValue> arguments, bool nullable)
    {
        var text = Text(arguments[0]);
        return function switch
        {
            FeedFunction.Length => Number(dialect.Length(text), nullable),
            FeedFunction.ToLower => TextValue($"LOWER({Replaced(text, letter => letter.Upper, letter => letter.Lower)})", nullable),
            FeedFunction.ToUpper => TextValue($"UPPER({Replaced(text, letter => letter.Lower, letter => letter.Upper)})", nullable),
            FeedFunction.Trim => TextValue($"TRIM({text})", nullable),
            FeedFunction.Substring => Substring(text, arguments, nullable),
            _ => TwoTexts(function, text, Text(arguments[1]), nullable),
        };
    }

    private SqlValue TwoTexts(FeedFunction function, string text, string part, bool nullable) => function switch
    {
        FeedFunction.Contains => Condition($"{dialect.Position(text, part)} > 0", nullable),
        FeedFunction.StartsWith => Condition(dialect.Same($"SUBSTRING({text}, 1, {dialect.Length(part)})", part), nullable),
        FeedFunction.EndsWith => Condition(
            $"({dialect.Length(text)} >= {dialect.Length(part)} AND {dialect.Same($"SUBSTRING({text}, {dialect.Length(text)} - {dialect.Length(part)} + 1, {dialect.Length(part)})", part)})",
            nullable),
        FeedFunction.IndexOf => Number($"({dialect.Position(text, part)} - 1)", nullable),
        FeedFunction.Concat => TextValue(
            nullable ? $"CASE WHEN {text} IS NULL OR {part} IS NULL THEN NULL ELSE CONCAT({text}, {part}) END" : $"CONCAT({text}, {part})", nullable),
        _ => throw new InvalidOperationException($"{function} does not take two texts."),
    };

    // A negative start counts from the end (4.01); before the beginning is the beginning. A negative length is nothing.
    private SqlValue Substring(string text, IReadOnlyList<SqlValue> arguments, bool nullable)
    {
        var length = dialect.Length(text);
        var start = Index(arguments[1]);
        var count = arguments.Count > 2 ? Index(arguments[2]) : length;
        var from = $"CASE WHEN {start} >= 0 THEN {start} WHEN {length} + {start} > 0 THEN {length} + {start} ELSE 0 END + 1";
        return TextValue($"SUBSTRING({text}, {from}, CASE WHEN {count} > 0 THEN {count} ELSE 0 END)", nullable);
    }

    private string Index(SqlValue value)
    {
        if (value is not { Kind: SqlKind.Number, Scale: 0 }) throw Mistyped();
        if (value.Literal is decimal constant) parameters.Replace(value.Text, (long)Math.Clamp(constant, -LongestText, LongestText));
        return $"CAST({value.Text} AS integer)";
    }

    private static SqlValue Whole(FeedFunction function, SqlValue value)
    {
        if (value.Kind == SqlKind.Real)
        {
            var real = value.Text;
            return value with
            {
                Literal = null,
                Text = function switch
                {
                    FeedFunction.Floor => $"FLOOR({real})",
                    FeedFunction.Ceiling => $"CEILING({real})",
                    _ => $"CASE WHEN {real} < 0 THEN -FLOOR(0.5 - {real}) ELSE FLOOR({real} + 0.5) END",
                },
            };
        }

        if (value.Kind != SqlKind.Number) throw Mistyped();
        if (value.Scale == 0) return value with { Literal = null };
        var (x, unit) = (value.Text, SqlValue.PowerOfTen(value.Scale));
        var text = function switch
        {
            FeedFunction.Floor => $"(CASE WHEN {x} < 0 THEN -((-{x} + {unit - 1}) / {unit}) ELSE {x} / {unit} END)",
            FeedFunction.Ceiling => $"(CASE WHEN {x} < 0 THEN -(-{x} / {unit}) ELSE ({x} + {unit - 1}) / {unit} END)",
            _ => $"(CASE WHEN {x} < 0 THEN -((-{x} + {unit / 2}) / {unit}) ELSE ({x} + {unit / 2}) / {unit} END)",
        };
        return new SqlValue(text, SqlKind.Number, value.Nullable);
    }

    private string Replaced(string text, Func<(string Upper, string Lower), string> from, Func<(string Upper, string Lower), string> to) =>
        Letters.Aggregate(text, (inner, letter) => $"REPLACE({inner}, {dialect.Constant(from(letter))}, {dialect.Constant(to(letter))})");

    private string Text(SqlValue value) => value.Kind == SqlKind.Text ? dialect.Argument(value.Text) : throw Mistyped();

    private static SqlValue Part(SqlValue date, string text) => date.Kind == SqlKind.Date ? Number(text, date.Nullable) : throw Mistyped();

    private static SqlValue Number(string text, bool nullable) => new(text, SqlKind.Number, nullable);

    private static SqlValue TextValue(string text, bool nullable) => new(text, SqlKind.Text, nullable);

    private static SqlValue Condition(string text, bool nullable) => new(text, SqlKind.Condition, nullable);

    private static FeedQueryException Mistyped() =>
        new("Funktionens argument har fel typ.", "An argument of the function has the wrong type.");
}
