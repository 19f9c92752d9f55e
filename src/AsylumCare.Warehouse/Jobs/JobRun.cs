namespace AsylumCare.Warehouse.Jobs;

/// <summary>One run of a job for one partition, through all its attempts.</summary>
public sealed record JobRun
{
    public long RunId { get; init; }
    public string Job { get; init; } = "";
    public string Partition { get; init; } = "";
    public string State { get; init; } = "";
    public string Reason { get; init; } = "";
    public string Owner { get; init; } = "";
    public long BackfillId { get; init; }
    public long AskedAtMs { get; init; }
    public long DueAtMs { get; init; }
    public long NextTryAtMs { get; init; }
    public int Attempts { get; init; }
    public int Failures { get; init; }
    public string Host { get; init; } = "";
    public long StartedAtMs { get; init; }
    public long EndedAtMs { get; init; }
    public long RowsRead { get; init; }
    public long RowsKept { get; init; }
    public long RowsRefused { get; init; }
    public string ErrorSv { get; init; } = "";
    public string ErrorEn { get; init; } = "";

    public DateTimeOffset AskedAt => DateTimeOffset.FromUnixTimeMilliseconds(AskedAtMs);
    public DateTimeOffset? StartedAt => Moment.Of(StartedAtMs);
    public DateTimeOffset? EndedAt => Moment.Of(EndedAtMs);
    public DateTimeOffset? NextTryAt => State is RunState.Waiting or RunState.Due ? Moment.Of(NextTryAtMs) : null;
    public bool HasEnded => RunState.HasEnded(State);
}

/// <summary>One attempt of a run on one host.</summary>
public sealed record JobAttempt
{
    public int Attempt { get; init; }
    public string Host { get; init; } = "";
    public long StartedAtMs { get; init; }
    public long EndedAtMs { get; init; }
    public string Outcome { get; init; } = "";
    public string ErrorSv { get; init; } = "";
    public string ErrorEn { get; init; } = "";

    public DateTimeOffset? StartedAt => Moment.Of(StartedAtMs);
    public DateTimeOffset? EndedAt => Moment.Of(EndedAtMs);
}

/// <summary>One line of a run's log.</summary>
public sealed record JobLine
{
    public int Attempt { get; init; }
    public long AtMs { get; init; }
    public string TextSv { get; init; } = "";
    public string TextEn { get; init; } = "";

    public DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds(AtMs);
}

/// <summary>What a run made.</summary>
/// <param name="Kind">delivery (its LeveransReferens) or publication (its number).</param>
public sealed record JobLink(string Kind, string Target)
{
    public const string Delivery = "delivery";
    public const string Publication = "publication";

    /// <summary>The run emptied a place of its partition: what lies there afterwards is new.</summary>
    public const string Taken = "taken";

    /// <summary>The place that deliveries are taken from.</summary>
    public const string Inbox = "inbox";
}

/// <summary>Rows in, kept and refused.</summary>
public sealed record RunCounts(long Read, long Kept, long Refused)
{
    public static RunCounts None { get; } = new(0, 0, 0);

    public static RunCounts operator +(RunCounts left, RunCounts right) =>
        new(left.Read + right.Read, left.Kept + right.Kept, left.Refused + right.Refused);
}

/// <summary>Moments as the ledger keeps them: milliseconds, 0 for none.</summary>
internal static class Moment
{
    public static DateTimeOffset? Of(long milliseconds) => milliseconds == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
