using AsylumCare.App.Jobs;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Synthesis;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Demo;

/// <summary>
/// The demonstration's second part: the later months of the registers are loaded and published; then contacts, screenings, interventions,
/// the programme and Migrationsverket's breakdowns are generated, loaded with the data clock at each arrival, and published. It is a run
/// on Jobb, and goes on where it was when it was interrupted.
/// </summary>
internal sealed class DemoCare(Workplace place, DemoState state, ReportProgress report)
{
    private const string Generating = "Skapar vårdkontakter";
    private const string Loading = "Läser in vårdkontakter";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly DemoOptions _options = state.Options;

    /// <summary>Does all that is left; waits where another process is at it, and takes over if that one ends.</summary>
    public void Complete(CancellationToken stop)
    {
        var ledger = JobDesk.LedgerOf(place, TimeProvider.System);
        while (!DemoState.IsWholeIn(place.Engine))
        {
            using var held = DemoRuns.TryBegin(ledger, $"{_options} --parts later");
            if (held is not null) Run(held, stop);
            else stop.WaitHandle.WaitOne(Pause);
            stop.ThrowIfCancellationRequested();
        }
    }

    private void Run(HeldRun held, CancellationToken stop)
    {
        try
        {
            Build(held, stop);
            held.Done();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            held.Postpone(TimeSpan.Zero, "Programmet avslutades; resten görs vid nästa start.", "The program was ended; the rest is done at the next start.");
            throw;
        }
        catch (Exception failure)
        {
            var problem = Failures.Expected(failure) ?? Failures.Unexpected(failure, place.Folder.Logs);
            held.Fail(problem.TextSv, problem.TextEn);
            throw;
        }
    }

    private void Build(HeldRun held, CancellationToken stop)
    {
        using var keys = IdentityKeys.FromSeed(_options.Seed);
        var load = new DemoLoad(place, _options, keys, held);
        new DemoMonths(place, _options, load, report).Publish(DemoMonths.All, stop);
        Generate(stop);
        held.Log("Vårdkontakter och övriga leveranser är skapade.", "Contacts and the other deliveries are generated.");
        var left = load.NotLoaded(DemoFiles.Arrivals(place.Folder, _options.Today));
        var quarters = 0;
        load.Load(left, done =>
        {
            report(Loading, done, left.Count);
            if (4 * done / left.Count <= quarters) return;
            quarters = 4 * done / left.Count;
            held.Log($"{done} av {left.Count} leveranser är inlästa.", $"{done} of {left.Count} deliveries are loaded.");
        }, stop);
        if (new PendingChanges(place.Engine).Any(_options.Today)) load.Publish(_options.Today);
        state.MarkWhole(place);
    }

    private void Generate(CancellationToken stop)
    {
        var whole = DemoFiles.WholeCare(place.Folder);
        if (!Directory.Exists(whole))
        {
            if (DemoFiles.HoldsCare(place.Folder)) return;
            DemoFiles.Generate(_options, GeneratorParts.Care, whole, new StageProgress(Generating, report), stop);
        }

        DemoFiles.MergeCare(place.Folder);
    }
}
