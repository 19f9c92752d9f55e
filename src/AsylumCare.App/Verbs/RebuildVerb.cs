using System.CommandLine;
using AsylumCare.App.Archive;
using AsylumCare.App.Demo;
using AsylumCare.App.Settings;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.App.Verbs;

/// <summary><c>rebuild --from-archive</c>: the warehouse made again of everything that was received.</summary>
internal static class RebuildVerb
{
    public static Command Create(VerbConsole console)
    {
        var data = CommonOptions.Data(DataFolder.Standard);
        var fromArchive = new Option<bool>("--from-archive") { Description = "Läs in allt mottaget ur datamappens arkiv, i den ordning det kom.", Required = true };
        var verb = new Command("rebuild", "Bygger om databasen av allt som har tagits emot. Den gamla står kvar tills den nya är hel.") { fromArchive, data };
        verb.SetAction(async (parsed, stop) =>
        {
            using var place = Workplace.At(DataFolder.At(parsed.GetValue(data), DataFolder.Standard));
            return await place.RunAsync(console, () => Task.FromResult(Run(place, console, stop)));
        });
        return verb;
    }

    private static int Run(Workplace place, VerbConsole console, CancellationToken stop)
    {
        var (keys, problem) = KeyFile.Open(place.Folder.KeyFile);
        if (problem is not null) return console.Fail(problem);
        using (keys)
        {
            var context = new ReadContext(ContractCatalog.Load(ContentFolder.Etl), ReferenceTables.Load(ContentFolder.Seeds), place.Clock.Today, keys);
            var target = RebuildTarget.Of(place);
            RebuildResult? result = null;
            BuildProgress.Show(console, report =>
                (result, problem) = target.Rebuild(context, (done, total) => report("Läser in ur arkivet", done, Math.Max(total, 1)), stop));
            return problem is not null ? console.Fail(problem) : Tell(result!, console);
        }
    }

    private static int Tell(RebuildResult result, VerbConsole console)
    {
        console.Line($"{result.Deliveries} leveranser och {result.Publications} publiceringar.");
        if (result.HashBefore is not null) console.Line($"Kontrollsumma före:  {result.HashBefore}");
        console.Line($"Kontrollsumma efter: {result.HashAfter}");
        foreach (var refused in result.Refused)
            console.Line($"Nekas nu: {Path.GetFileName(refused.Arrival.ManifestPath)} ({refused.AllFindings.FirstOrDefault()?.Rule})");
        if (result.KeptAs is not null)
            console.Line($"Innehållet är inte detsamma som förut. Den gamla databasen ligger kvar som {result.KeptAs}; jämför med verify.");
        return result is { KeptAs: null, Refused.Count: 0 } ? ExitCodes.Done : ExitCodes.Refused;
    }
}
