using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Jobs;

/// <summary>Something that is done for one partition at a time, from the clock, the command line or the demonstration alike.</summary>
internal interface IJob
{
    string Name { get; }

    /// <summary>The partitions with something to do now, in the order they are to be done; may be none.</summary>
    IReadOnlyList<string> Due();

    /// <summary>Why <see cref="Due"/>'s runs are started when the clock finds them.</summary>
    string Reason { get; }

    /// <summary>Does the work. It may be interrupted at any point and run again: what is done already stands.</summary>
    /// <param name="held">For the run's log, counts and links.</param>
    JobOutcome Run(HeldRun held, CancellationToken stop);
}

/// <summary>What came of a run that neither was stopped nor met an outage.</summary>
internal abstract record JobOutcome
{
    public static JobOutcome Done { get; } = new Completed();

    public sealed record Completed : JobOutcome;

    /// <summary>It cannot succeed until somebody has put something right.</summary>
    public sealed record Refused(string TextSv, string TextEn) : JobOutcome;

    /// <summary>Something else has to come first.</summary>
    public sealed record NotYet(TimeSpan Pause, string TextSv, string TextEn) : JobOutcome;
}
