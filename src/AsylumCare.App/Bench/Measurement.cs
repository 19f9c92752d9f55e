using System.Globalization;

namespace AsylumCare.App.Bench;

/// <summary>One figure and what it may be at most.</summary>
/// <param name="Unit">s, ms, MiB, or × for a ratio.</param>
internal sealed record Measurement(string Name, double Value, double Limit, string Unit)
{
    public bool IsMet => Value <= Limit;

    public string ValueText => Text(Value);
    public string LimitText => "≤ " + Text(Limit);

    private string Text(double number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(number, Unit == "MiB" ? 0 : 2)} {Unit}");

    /// <summary>The middle value; of an even number the lower of the two.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[(ordered.Count - 1) / 2];
    }
}
