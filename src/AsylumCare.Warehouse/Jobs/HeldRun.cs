namespace AsylumCare.Warehouse.Jobs;

/// <summary>
/// A run in progress on this host. It ends by one of <see cref="Done"/>, <see cref="TryAgain"/>, <see cref="Postpone"/> and
/// <see cref="Fail"/>; disposed without, it counts as abandoned.
/// </summary>
public sealed class HeldRun : IDisposable
{
    private readonly LedgerSession _session;
    private IDisposable? _lock;

    internal HeldRun(LedgerSession session, JobRun run, IDisposable held) => (_session, Run, _lock) = (session, run, held);

    public JobRun Run { get; }

    public void Log(string textSv, string textEn) => _session.Write(table =>
    {
        table.AddLine(Run, _session.Now, textSv, textEn);
        return true;
    });

    public void Link(JobLink link) => _session.Write(table =>
    {
        table.AddLink(Run.RunId, link);
        return true;
    });

    /// <summary>How far the run has come; the last counts stand.</summary>
    public void Count(RunCounts counts) => _session.Write(table =>
    {
        table.SetCounts(Run.RunId, counts);
        return true;
    });

    public void Done() => End(RunState.Done, RunState.Done, Run.Failures, 0, "", "");

    /// <summary>For good until somebody has put it right.</summary>
    public void Fail(string errorSv, string errorEn) => End(RunState.Failed, RunState.Failed, Run.Failures, 0, errorSv, errorEn);

    /// <summary>The reason passes: the run waits, longer each time, until its rule has no attempts left.</summary>
    public void TryAgain(RetryRule rule, string errorSv, string errorEn)
    {
        var failures = Run.Failures + 1;
        if (failures >= rule.Attempts) End(RunState.Failed, RunState.Failed, failures, 0, errorSv, errorEn);
        else End(RunState.Waiting, RunState.Waiting, failures, NextTry(rule.PauseAfter(failures)), errorSv, errorEn);
    }

    /// <summary>Something else has to come first; that is no failure.</summary>
    public void Postpone(TimeSpan pause, string whySv, string whyEn) =>
        End(RunState.Due, RunState.Postponed, Run.Failures, NextTry(pause), whySv, whyEn);

    public void Dispose()
    {
        _lock?.Dispose();
        _lock = null;
    }

    private long NextTry(TimeSpan pause) => _session.Now + (long)pause.TotalMilliseconds;

    private void End(string state, string outcome, int failures, long nextTryAt, string errorSv, string errorEn) => _session.Write(table =>
    {
        var now = _session.Now;
        // A run asked for in the meantime takes over what was to be tried again.
        var last = !RunState.HasEnded(state) && table.HasWaiting(Run) ? RunState.Replaced : state;
        table.EndAttempt(Run, outcome, now, errorSv, errorEn);
        return table.End(Run, last, failures, nextTryAt, now, errorSv, errorEn);
    });
}
