namespace AsylumCare.Warehouse.Jobs;

/// <summary>The values of job_run.state, and of job_attempt.outcome with <see cref="Postponed"/>.</summary>
public static class RunState
{
    /// <summary>To be run as soon as a host is free.</summary>
    public const string Due = "due";
    public const string Running = "running";

    /// <summary>Failed for a passing reason; tried again at its next moment.</summary>
    public const string Waiting = "waiting";
    public const string Done = "done";

    /// <summary>Stopped until somebody has put it right: its owner is named.</summary>
    public const string Failed = "failed";

    /// <summary>Its host died, and another run of the same partition was already waiting.</summary>
    public const string Abandoned = "abandoned";

    /// <summary>It was to be tried again, but another run of the same partition was already waiting.</summary>
    public const string Replaced = "replaced";

    /// <summary>Of an attempt only: something else had to come first.</summary>
    public const string Postponed = "postponed";

    public static IReadOnlyList<string> All { get; } = [Due, Running, Waiting, Done, Failed, Abandoned, Replaced];

    /// <summary>It will not run again by itself.</summary>
    public static bool HasEnded(string state) => state is Done or Failed or Abandoned or Replaced;
}

/// <summary>The values of job_run.reason: why a run was started.</summary>
public static class RunReason
{
    public const string Schedule = "schedule";
    public const string Hand = "hand";
    public const string Retry = "retry";
    public const string Backfill = "backfill";
    public const string Inbox = "inbox";
    public const string Upload = "upload";
    public const string Demo = "demo";

    public static IReadOnlyList<string> All { get; } = [Schedule, Inbox, Upload, Hand, Retry, Backfill, Demo];
}
