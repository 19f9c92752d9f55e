using System.CommandLine;
using AsylumCare.App.Settings;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Operations;

namespace AsylumCare.App.Verbs;

/// <summary><c>init</c>: an empty warehouse and the keys that persons are known by.</summary>
internal static class InitVerb
{
    public static Command Create(VerbConsole console)
    {
        var data = CommonOptions.Data(DataFolder.Standard);
        var demo = new Option<bool>("--demo") { Description = "För syntetiska regionuppgifter: verkliga regionala leveranser nekas." };
        var verb = new Command("init", "Skapar en tom databas och en nyckelfil i datamappen.") { demo, data };
        verb.SetAction(async parsed =>
        {
            using var place = Workplace.At(DataFolder.At(parsed.GetValue(data), DataFolder.Standard));
            return await place.RunAsync(console, () =>
            {
                var settings = parsed.GetValue(demo)
                    ? new WarehouseSettings(WarehouseSettings.Demo, WarehouseSettings.Register)
                    : WarehouseSettings.ForOfficialUse;
                return Task.FromResult(Run(place, settings, console));
            });
        });
        return verb;
    }

    private static string Database(Workplace place) =>
        place.Engine.Name == SqliteEngine.EngineName ? place.Folder.Database : place.Engine.Name;

    private static int Run(Workplace place, WarehouseSettings settings, VerbConsole console)
    {
        WarehouseSetup.Initialise(place.Engine, settings);
        OperationsSetup.Initialise(place.Engine);
        KeyFile.Keep(place.Folder.KeyFile, () => IdentityKeys.CreateRandom());
        console.Line($"Databas:  {Database(place)}");
        console.Line($"Nycklar:  {place.Folder.KeyFile} (hemliga: ta en säkerhetskopia, och förvara den skild från databasens)");
        return ExitCodes.Done;
    }
}
