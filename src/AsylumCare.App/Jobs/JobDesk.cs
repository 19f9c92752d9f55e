using AsylumCare.App.Archive;
using AsylumCare.App.Jobs.Intake;
using AsylumCare.App.Jobs.Scheduling;
using AsylumCare.App.Settings;
using AsylumCare.App.Uploads;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reference;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Jobs;

/// <summary>All that running jobs takes, put together for one data folder.</summary>
internal sealed class JobDesk
{
    private readonly ReadContext _context;
    private readonly ReceivedFolder _received;

    /// <param name="clock">The data clock: what days the jobs work for.</param>
    /// <param name="time">The clock of pauses and schedules; without it the real one, since the data clock may stand still.</param>
    /// <exception cref="ScheduleException">The schedule file is wrong.</exception>
    public JobDesk(Workplace place, DataClock clock, JobSettings settings, TimeProvider? time = null)
    {
        Time = time ?? TimeProvider.System;
        Schedules = ScheduleFile.Read(settings.Schedules, Time.GetUtcNow());
        Ledger = LedgerOf(place, Time);
        Answered = new ScheduleLedger(place.Operations);
        Runs = new RunCatalog(place.Operations);
        Backfills = new Backfills(place.Operations, Time);
        Kept = new KeptDeliveries(place.Folder, place.Engine);
        _received = new ReceivedFolder(place.Folder.Received);
        _context = new ReadContext(ContractCatalog.Load(ContentFolder.Etl), ReferenceTables.Load(ContentFolder.Seeds), clock.Today);
        var inbox = new Inbox(place.Folder.Inbox, _context.Catalog, _context.Reference, Time, settings.Settle, place.Log);
        Directory.CreateDirectory(place.Folder.Inbox);
        Jobs =
        [
            new IntakeJob(place.Engine, place.Folder, clock, _context, inbox, _received, Kept, place.Journal, Ledger),
            new PublishJob(place.Engine, clock, inbox, Ledger, new PublicationNotes(place.Journal, place.Engine)),
            new CalendarJob(place.Engine, place.Operations, clock),
        ];
        Runner = new JobRunner(Ledger, Jobs, Schedules, place.Log);
    }

    public TimeProvider Time { get; }
    public IReadOnlyList<JobSchedule> Schedules { get; }
    public JobLedger Ledger { get; }
    public ScheduleLedger Answered { get; }
    public RunCatalog Runs { get; }
    public Backfills Backfills { get; }
    public KeptDeliveries Kept { get; }
    public IReadOnlyList<IJob> Jobs { get; }
    public JobRunner Runner { get; }

    /// <summary>The ledger as this process writes in it; the demonstration's own runs go there too.</summary>
    public static JobLedger LedgerOf(Workplace place, TimeProvider time) =>
        new(place.Operations, time, $"{Environment.MachineName}:{Environment.ProcessId}");

    /// <summary>The way in for deliveries sent over HTTP.</summary>
    /// <param name="nudge">Tells the clock that something is due.</param>
    public UploadIntake Uploads(Workplace place, Action nudge)
    {
        UploadFolder.RemoveForgotten(place.Folder.Uploads, Time.GetUtcNow());
        return new(place.Engine, place.Folder.Uploads, _context, _received, Ledger, Runner.ScheduleOf(JobNames.Intake).Owner, nudge);
    }

    public IJob Job(string name) => Jobs.First(job => job.Name == name);
}
