using AsylumCare.App.Jobs;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Synthesis;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Demo;

/// <summary>
/// Builds what the first page needs: register and examinations are generated as files and the first months of them loaded and published.
/// Every step may be taken again, so an interrupted build goes on where it was.
/// </summary>
internal sealed class DemoBuilder(Workplace place, DemoState state, ReportProgress report)
{
    private const string Generating = "Skapar leveranser";

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
        place.Mend(sweep: false);
        new DemoMonths(place, _options, new DemoLoad(place, _options, keys, held), report).Publish(DemoMonths.FirstShown, stop);
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
}
