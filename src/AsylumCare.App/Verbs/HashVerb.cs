using System.CommandLine;
using AsylumCare.App.Settings;
using AsylumCare.Warehouse.Hashing;

namespace AsylumCare.App.Verbs;

/// <summary><c>hash</c>: one number for all that is current in the warehouse, the same on every engine.</summary>
internal static class HashVerb
{
    public static Command Create(VerbConsole console)
    {
        var data = CommonOptions.Data(DataFolder.Standard);
        var verb = new Command("hash", "Skriver databasinnehållets kontrollsumma: lika innehåll ger lika summa, på alla databaser.") { data };
        verb.SetAction(async parsed =>
        {
            using var place = Workplace.At(DataFolder.At(parsed.GetValue(data), DataFolder.Standard));
            return await place.RunAsync(console, () =>
            {
                if (place.Prepare() is { } problem) return Task.FromResult(console.Fail(problem));
                console.Line(WarehouseHash.Compute(place.Engine));
                return Task.FromResult(ExitCodes.Done);
            });
        });
        return verb;
    }
}
