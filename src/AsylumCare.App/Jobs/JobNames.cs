namespace AsylumCare.App.Jobs;

/// <summary>The jobs by the names that the schedule file, the command line and the ledger use.</summary>
internal static class JobNames
{
    public const string Intake = "intake";
    public const string Publish = "publish";
    public const string Calendar = "calendar";

    public static IReadOnlyList<string> All { get; } = [Intake, Publish, Calendar];
}
