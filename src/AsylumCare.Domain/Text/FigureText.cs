using System.Globalization;

namespace AsylumCare.Domain.Text;

/// <summary>
/// Numbers as the pages write them. Swedish: no-break space in thousands, decimal comma, <c>39,3 %</c>; English: <c>39.3%</c>.
/// Shares and ratios have one decimal, counts are whole; halves are rounded away from zero.
/// </summary>
public static class FigureText
{
    public const string NotDelivered = "–";
    public const string TooEarly = "⋯";

    private const string NoBreakSpace = "\u00a0";
    private const string Minus = "\u2212";

    private static readonly NumberFormatInfo SwedishNumbers = NumberFormatInfo.ReadOnly(
        new() { NumberGroupSeparator = NoBreakSpace, NumberDecimalSeparator = ",", NegativeSign = Minus });

    private static readonly NumberFormatInfo EnglishNumbers = NumberFormatInfo.ReadOnly(new() { NegativeSign = Minus });

    /// <summary>162 877; 162,877.</summary>
    public static string Count(this Language language, long count) => count.ToString("#,0", Numbers(language));

    /// <summary>39,3 %; 39.3%.</summary>
    /// <param name="share">A fraction: 0.393 is 39,3 %.</param>
    public static string Share(this Language language, decimal share) =>
        Percent(language, share) + Sign(language);

    /// <summary>39,1–39,6 %; 39.1–39.6%.</summary>
    public static string Interval(this Language language, decimal lower, decimal upper) =>
        $"{Percent(language, lower)}–{Percent(language, upper)}{Sign(language)}";

    private static string Percent(Language language, decimal share)
    {
        var percent = Math.Round(share * 100, 1, MidpointRounding.AwayFromZero);
        // A small negative number that rounds to nothing has no sign.
        return (percent == 0 ? 0 : percent).ToString("#,0.0", Numbers(language));
    }

    private static string Sign(Language language) => language.Of($"{NoBreakSpace}%", "%");

    private static NumberFormatInfo Numbers(Language language) => language == Language.English ? EnglishNumbers : SwedishNumbers;
}
