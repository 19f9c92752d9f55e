using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>A figure in a few words: 39,3 % (39,1–39,6 %), 64 051 av 162 877.</summary>
public static class FigureWords
{
    public static string Of(Language language, FigureValue figure) =>
        $"{Value(language, figure)}{(figure.Lower is null ? "" : $" ({Interval(language, figure)})")}, " +
        $"{language.Count(figure.Numerator)} {language.Of("av", "of")} {language.Count(figure.Denominator)}";

    public static string Value(Language language, FigureValue figure) =>
        figure.Value is { } value ? language.Share(value) : FigureText.NotDelivered;

    public static string Interval(Language language, FigureValue figure) =>
        figure is { Lower: { } lower, Upper: { } upper } ? language.Interval(lower, upper) : "";
}
