using System.Globalization;

namespace AsylumCare.Warehouse.Feed;

/// <summary>Constants of a question become parameters in the form the columns have.</summary>
internal static class Literals
{
    public static SqlValue Compile(FeedExpression.Literal literal, ParameterList parameters) => literal.Value switch
    {
        null => SqlValue.Null,
        bool flag => flag ? SqlValue.True : SqlValue.False,
        string text => new SqlValue(parameters.Add(text), SqlKind.Text, Nullable: false, Literal: text),
        DateOnly date => new SqlValue(parameters.Add(Number(date)), SqlKind.Date, Nullable: false, Literal: date),
        decimal number => Numeric(number, parameters),
        IConvertible number => Numeric(number.ToDecimal(CultureInfo.InvariantCulture), parameters),
        _ => throw new FeedQueryException(
            "En tidpunkt kan bara jämföras med en datumkolumn.", "A point in time can only be compared with a date column."),
    };

    /// <summary>yyyymmdd.</summary>
    public static int Number(DateOnly date) => (date.Year * 10_000) + (date.Month * 100) + date.Day;

    public static DateOnly Date(long number) => new((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100));

    /// <summary>A constant in the form of a stored column, for keyset positions.</summary>
    public static object Stored(object value, FeedProperty property) => value switch
    {
        bool flag => flag ? 1L : 0L,
        DateOnly date => (long)Number(date),
        decimal number => decimal.ToInt64(number * SqlValue.PowerOfTen(property.Scale)),
        _ => value,
    };

    private static SqlValue Numeric(decimal number, ParameterList parameters)
    {
        var scale = number.Scale;
        var scaled = scale <= 9 ? number * SqlValue.PowerOfTen(scale) : decimal.MaxValue;
        return scaled is >= long.MinValue and <= long.MaxValue
            ? new SqlValue(parameters.Add(decimal.ToInt64(scaled)), SqlKind.Number, Nullable: false, scale, number)
            : new SqlValue(parameters.Add((double)number), SqlKind.Real, Nullable: false, 0, number);
    }
}
