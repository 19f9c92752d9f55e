using System.Globalization;
using AsylumCare.App.Jobs;
using AsylumCare.App.Receipts;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reference;
using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Demo;

/// <summary>
/// Builds the demonstration: deliveries are generated as files, loaded in the order they arrived with the data clock at each
/// arrival, and published month by month. Every step may be taken again, so an interrupted build goes on where it was.
/// </summary>
internal sealed class DemoBuilder(Workplace place, DemoState state, ReportProgress report)
{
    private const int Publications = 6;
    private const string Owner = "Demonstrationen";
    private const string Generating = "Skapar leveranser";
    private const string Loading = "Läser in";
    private const string Publishing = "Publicerar";

    private readonly DemoOptions _options = state.Options;

    public void Build(CancellationToken stop)
    {
        WarehouseSetup.Initialise(place.Engine, Settings());
        if (!state.IsStarted) DemoFiles.Clear(place.Folder);
        state.MarkStarted(place);
        using var held = Begin();
        using var keys = IdentityKeys.FromSeed(_options.Seed);
        KeyFile.Keep(place.Folder.KeyFile, () => keys.Copy());
        Generate(stop);
        held?.Log("Leveranserna är skapade.", "The deliveries are generated.");
        LoadAndPublish(keys, held, stop);
        state.MarkBuilt(place);
        held?.Done();
    }

    /// <summary>The build as a run on Jobb. One that was interrupted is taken up; null where another process is at it.</summary>
    private HeldRun? Begin()
    {
        var ledger = JobDesk.LedgerOf(place, TimeProvider.System);
        ledger.Sweep(_ => RetryRule.Standard);
        return ledger.TryStart(ledger.Request(new RunRequest(JobNames.Demo, _options.ToString(), RunReason.Demo, Owner)));
    }

    // Below full scale the real number of applicants is no denominator for a part of the people.
    private WarehouseSettings Settings() =>
        new(WarehouseSettings.Demo, _options.Scale == 1 ? WarehouseSettings.Official : WarehouseSettings.Register);

    /// <summary>Into a folder that takes its name only when it is whole.</summary>
    private void Generate(CancellationToken stop)
    {
        if (Directory.Exists(place.Folder.Deliveries)) return;
        var unfinished = place.Folder.Deliveries + ".part";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        var options = new GeneratorOptions(GenerateVerb.First, GenerateVerb.Last, _options.Scale, _options.Seed, unfinished, GeneratorParts.Register);
        Generator.Generate(options, new StageProgress(Generating, report), stop);
        Directory.Move(unfinished, place.Folder.Deliveries);
        // The simulated people are gone: their memory goes back before the load takes its own.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    private void LoadAndPublish(IdentityKeys keys, HeldRun? held, CancellationToken stop)
    {
        var context = new ReadContext(ContractCatalog.Load(ContentFolder.Etl), ReferenceTables.Load(ContentFolder.Seeds), _options.Today, keys);
        place.Mend(sweep: false);
        var loader = new DeliveryLoader(place.Engine, context) { BeforeCommit = place.Archive(keys, "demo", ownFiles: true).Keep };
        var publisher = new Publisher(place.Engine, PublishedDefinitions.Read());
        var arrivals = DemoFiles.Arrivals(place.Folder, _options.Today);
        var published = new PublicationCatalog(place.Engine).All().Select(publication => publication.DataDay).ToHashSet();
        var days = PublicationDay.UpTo(_options.Today, Publications);
        var loaded = 0;
        var counts = RunCounts.None;
        for (var i = 0; i < days.Count; i++)
        {
            var due = arrivals.Skip(loaded).TakeWhile(arrival => arrival.Day <= days[i]).ToList();
            foreach (var outcome in loader.LoadMany(due))
            {
                stop.ThrowIfCancellationRequested();
                if (outcome.State != LoadState.Unchanged) ReceiptFile.Write(place.Folder.Receipts, outcome);
                counts += outcome.Counts();
                report(Loading, ++loaded, arrivals.Count);
            }
            held?.Count(counts);
            if (!published.Contains(days[i])) Publish(publisher, days[i], held);
            place.NotePublications();
            report(Publishing, i + 1, days.Count);
        }
    }

    private void Publish(Publisher publisher, DateOnly day, HeldRun? held)
    {
        var result = publisher.Publish(day);
        held?.Link(new JobLink(JobLink.Publication, $"{result.PublicationId}"));
        held?.Log(PublishVerb.Text(result, day), PublishVerb.TextInEnglish(result, day));
        place.Log.Information("{Publication}", PublishVerb.Text(result, day));
    }
}
