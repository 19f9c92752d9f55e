using AsylumCare.App.Jobs;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Demo;

/// <summary>
/// Builds what the first page needs: register and examinations are generated as files, loaded in the order they arrived with the data
/// clock at each arrival, and published month by month. Every step may be taken again, so an interrupted build goes on where it was.
/// </summary>
internal sealed class DemoBuilder(Workplace place, DemoState state, ReportProgress report)
{
    private const int Publications = 6;
    private const string Generating = "Skapar leveranser";
    private const string Loading = "Läser in";
    private const string Publishing = "Publicerar";

    private readonly DemoOptions _options = state.Options;

    public void Build(CancellationToken stop)
    {
        WarehouseSetup.Initialise(place.Engine, Settings());
        if (!state.IsStarted) DemoFiles.Clear(place.Folder);
        state.MarkStarted(place);
        using var held = DemoRuns.TryBegin(JobDesk.LedgerOf(place, TimeProvider.System), _options.ToString());
        using var keys = IdentityKeys.FromSeed(_options.Seed);
        KeyFile.Keep(place.Folder.KeyFile, () => keys.Copy());
        Generate(stop);
        held?.Log("Leveranserna är skapade.", "The deliveries are generated.");
        LoadAndPublish(new DemoLoad(place, _options, keys, held), stop);
        state.MarkBuilt(place);
        held?.Done();
    }

    // Below full scale the real number of applicants is no denominator for a part of the people.
    private WarehouseSettings Settings() =>
        new(WarehouseSettings.Demo, _options.Scale == 1 ? WarehouseSettings.Official : WarehouseSettings.Register);

    private void Generate(CancellationToken stop)
    {
        if (!Directory.Exists(place.Folder.Deliveries))
            DemoFiles.Generate(_options, GeneratorParts.Register, place.Folder.Deliveries, new StageProgress(Generating, report), stop);
    }

    private void LoadAndPublish(DemoLoad load, CancellationToken stop)
    {
        place.Mend(sweep: false);
        var arrivals = DemoFiles.Arrivals(place.Folder, _options.Today);
        var published = new PublicationCatalog(place.Engine).All().Select(publication => publication.DataDay).ToHashSet();
        var days = PublicationDay.UpTo(_options.Today, Publications);
        var loaded = 0;
        for (var i = 0; i < days.Count; i++)
        {
            var due = arrivals.Skip(loaded).TakeWhile(arrival => arrival.Day <= days[i]).ToList();
            load.Load(due, done => report(Loading, loaded + done, arrivals.Count), stop);
            loaded += due.Count;
            if (!published.Contains(days[i])) load.Publish(days[i]);
            report(Publishing, i + 1, days.Count);
        }
    }
}
