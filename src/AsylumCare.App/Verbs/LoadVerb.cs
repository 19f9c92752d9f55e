using System.CommandLine;
using AsylumCare.App.Receipts;
using AsylumCare.App.Settings;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reference;
using AsylumCare.Deliveries.Workbooks;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Verbs;

/// <summary><c>load</c>: takes deliveries into the warehouse and gives receipts.</summary>
internal static class LoadVerb
{
    public static Command Create(VerbConsole console)
    {
        var path = new Argument<string>("leverans") { Description = "Ett manifest, en mapp med leveranser (de läses i sökvägsordning), eller en arbetsbok från Migrationsverket." };
        var data = CommonOptions.Data(DataFolder.Standard);
        var today = CommonOptions.Today();
        var published = CommonOptions.Published();
        var verb = new Command("load", "Läser in leveranser och skriver kvitton. Slutkod 1 när något nekades.") { path, data, today, published };
        verb.SetAction(async (parsed, stop) =>
        {
            using var place = Workplace.At(DataFolder.At(parsed.GetValue(data), DataFolder.Standard), parsed.GetValue(today));
            return await place.RunAsync(console, () => Task.FromResult(Run(place, parsed.GetRequiredValue(path), parsed.GetValue(published), console, stop)));
        });
        return verb;
    }

    internal static int Run(Workplace place, string path, DateOnly? published, VerbConsole console, CancellationToken stop)
    {
        var manifests = DeliveryPaths.Manifests(path);
        if (manifests.Count > 0) return Run(place, manifests, console, stop);
        if (!File.Exists(path) || !NativeBook.IsOne(path)) return console.Fail(DeliveryPaths.NothingAt(path));
        if (published is not { } day) return console.Fail(UnpackedBook.NotDated(path));
        using var book = UnpackedBook.Of(path, day, ContractCatalog.Load(ContentFolder.Etl));
        FindingLines.Print(console, book.Findings);
        return book.Manifests.Count == 0 ? ExitCodes.Refused : Run(place, book.Manifests, console, stop);
    }

    private static int Run(Workplace place, IReadOnlyList<string> manifests, VerbConsole console, CancellationToken stop)
    {
        if (place.Prepare() is { } problem) return console.Fail(problem);
        var (keys, keyProblem) = KeyFile.Open(place.Folder.KeyFile);
        if (keyProblem is not null) return console.Fail(keyProblem);
        using (keys)
        {
            var context = new ReadContext(ContractCatalog.Load(ContentFolder.Etl), ReferenceTables.Load(ContentFolder.Seeds), place.Clock.Today, keys);
            place.Mend(sweep: false);
            var outcomes = Load(place, context, manifests, stop);
            ReceiptLines.Print(console, outcomes);
            console.Line($"Kvitton: {place.Folder.Receipts}");
            return outcomes.Exists(IsRefused) ? ExitCodes.Refused : ExitCodes.Done;
        }
    }

    private static List<LoadOutcome> Load(Workplace place, ReadContext context, IReadOnlyList<string> manifests, CancellationToken stop)
    {
        var outcomes = new List<LoadOutcome>();
        using var receipts = new ReceiptQueue(place.Folder.Receipts);
        var loader = new DeliveryLoader(place.Engine, context) { BeforeCommit = place.Archive(context.Keys!, "load").Keep };
        foreach (var outcome in loader.LoadMany(manifests.Select(manifest => new Arrival(manifest, context.Today))))
        {
            // A delivery sent again has its receipt already.
            if (outcome.State != LoadState.Unchanged) receipts.Add(outcome);
            outcomes.Add(outcome);
            stop.ThrowIfCancellationRequested();
        }
        receipts.End();
        return outcomes;
    }

    private static bool IsRefused(LoadOutcome outcome) =>
        outcome.State == LoadState.Refused || outcome.Files.Any(file => file.Report is { RowsRefused: > 0 });
}
