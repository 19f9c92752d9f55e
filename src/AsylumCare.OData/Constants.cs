using System.Globalization;
using AsylumCare.Warehouse.Feed;
using Microsoft.OData.Edm;

namespace AsylumCare.OData;

/// <summary>Constants as they were written: the parser guesses single precision for some numbers, so the text decides.</summary>
internal static class Constants
{
    public static FeedExpression.Literal Literal(object? value, string? text) => value switch
    {
        null => new FeedExpression.Literal(null, FeedType.String),
        string or Guid => new FeedExpression.Literal(value.ToString(), FeedType.String),
        bool => new FeedExpression.Literal(value, FeedType.Boolean),
        Date date => new FeedExpression.Literal(new DateOnly(date.Year, date.Month, date.Day), FeedType.Date),
        DateTimeOffset => new FeedExpression.Literal(value, FeedType.Date),
        byte or sbyte or short or int or long or float or double or decimal => Number(value, text),
        _ => throw ODataFailure.BadRequest(
            $"Konstanten {text} har en typ som ingen kolumn har.", $"The constant {text} has a type that no column has."),
    };

    /// <summary>A key's value from an address.</summary>
    public static object? Plain(object? value) => value is null ? null : Literal(value, text: null).Value;

    private static FeedExpression.Literal Number(object value, string? text)
    {
        var digits = (text ?? Convert.ToString(value, CultureInfo.InvariantCulture)!).TrimEnd('m', 'M', 'd', 'D', 'f', 'F', 'l', 'L');
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            throw ODataFailure.BadRequest($"Talet {text} är för stort eller inget tal.", $"The number {text} is too large or no number.");
        var whole = value is byte or sbyte or short or int or long;
        return new FeedExpression.Literal(number, whole ? FeedType.Int64 : FeedType.Decimal);
    }
}
