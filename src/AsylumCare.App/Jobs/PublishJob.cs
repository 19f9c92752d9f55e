using AsylumCare.App.Archive;
using AsylumCare.App.Jobs.Intake;
using AsylumCare.App.Verbs;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Jobs;

/// <summary>Makes a publication, as <c>publish</c> does, when there is something new to publish and every delivery that has come is loaded.</summary>
internal sealed class PublishJob(IWarehouseEngine engine, DataClock clock, Inbox inbox, JobLedger ledger, PublicationNotes notes) : IJob
{
    private static readonly TimeSpan WhileLoading = TimeSpan.FromSeconds(20);

    public string Name => JobNames.Publish;

    public string Reason => RunReason.Schedule;

    /// <summary>What is still to be loaded may bring changes: the run is asked for, and waits for it.</summary>
    public IReadOnlyList<string> Due() => IsLoading() || new PendingChanges(engine).Any(clock.Today) ? [PeriodText.Date(clock.Today)] : [];

    public JobOutcome Run(HeldRun held, CancellationToken stop)
    {
        if (IsLoading())
            return new JobOutcome.NotYet(WhileLoading, "Leveranser väntar på att läsas in; publiceringen väntar på dem.", "Deliveries are waiting to be loaded; the publication waits for them.");
        if (!new PendingChanges(engine).Any(clock.Today))
        {
            held.Log("Inget har ändrats sedan förra publiceringen.", "Nothing has changed since the last publication.");
            return JobOutcome.Done;
        }

        var result = new Publisher(engine, PublishedDefinitions.Read()).Publish(clock.Today);
        notes.Write();
        held.Link(new JobLink(JobLink.Publication, $"{result.PublicationId}"));
        held.Log(PublishVerb.Text(result, clock.Today), PublishVerb.TextInEnglish(result, clock.Today));
        return JobOutcome.Done;
    }

    // The demonstration publishes for itself, what it is in the middle of loading too.
    private bool IsLoading() =>
        ledger.Due().Concat(ledger.Running()).Any(run => run.Job == JobNames.Intake) || ledger.Running().Any(run => run.Job == JobNames.Demo) || inbox.Ready().Any(ready => ledger.Latest(JobNames.Intake, ready.Partition) is null);
}
