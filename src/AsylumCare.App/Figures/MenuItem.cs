namespace AsylumCare.App.Figures;

/// <summary>A page in the menu. Only pages that exist stand here.</summary>
public sealed record MenuItem(string Path, string Swedish, string English)
{
    public const string OverviewPath = "/";
    public const string ExaminationsPath = "/halsoundersokningar";
    public const string ComparePath = "/jamfor";
    public const string DeliveriesPath = "/leveranser";
    public const string JobsPath = "/jobb";

    public static IReadOnlyList<MenuItem> All { get; } =
    [
        new(OverviewPath, "Översikt", "Overview"),
        new(ExaminationsPath, "Hälsoundersökningar", "Health examinations"),
        new(ComparePath, "Jämför", "Compare"),
        new(DeliveriesPath, "Leveranser", "Deliveries"),
        new(JobsPath, "Jobb", "Jobs"),
    ];
}
