using AsylumCare.Domain.Text;

namespace AsylumCare.App.Figures;

/// <summary>A measure that a page can show; <see cref="Address"/> is its name in the page's URL.</summary>
/// <param name="Horizon">Days after application, or null for the ratio.</param>
public sealed record Measure(string Address, string Indicator, string Variant, int? Horizon)
{
    public static Measure Coverage60 { get; } = Coverage(60);

    public static Measure Coverage180 { get; } = Coverage(180);

    public static Measure Ratio { get; } = new("kvot", FigureValue.Ratio, "ratio", null);

    public static IReadOnlyList<Measure> All { get; } = [Coverage(30), Coverage60, Coverage(90), Coverage180, Ratio];

    public string Name(Language language) => Horizon is { } days
        ? language.Of($"Undersökta inom {days} dagar", $"Examined within {days} days")
        : language.Of("Kvot: undersökningar per ansökan", "Ratio: examinations per application");

    public static Measure? Find(string address) => All.FirstOrDefault(measure => string.Equals(measure.Address, address, StringComparison.OrdinalIgnoreCase));

    /// <summary>Variant a: everyone in the cohort. Variant b is a technical upper bound and never shown as the figure.</summary>
    private static Measure Coverage(int days) => new($"tackning-{days}", FigureValue.Coverage, $"{days}a", days);
}
