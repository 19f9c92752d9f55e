namespace AsylumCare.App.Jobs;

/// <summary>The jobs by the names that the schedule file, the command line and the ledger use.</summary>
internal static class JobNames
{
    public const string Intake = "intake";
    public const string Publish = "publish";
    public const string Calendar = "calendar";

    /// <summary>The demonstration builds itself: no schedule starts it.</summary>
    public const string Demo = "demo";

    /// <summary>Those that the schedule file and the command line start.</summary>
    public static IReadOnlyList<string> Scheduled { get; } = [Intake, Publish, Calendar];

    public static IReadOnlyList<string> All { get; } = [.. Scheduled, Demo];
}
