using System.CommandLine;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Documentation;

namespace AsylumCare.App.Verbs;

/// <summary><c>contracts</c>: writes the documentation of file kinds and code lists from the contracts that the program checks by.</summary>
internal static class ContractsVerb
{
    public static Command Create(VerbConsole console)
    {
        var folder = new Option<string>("--out") { Description = "Mappen som dokumenten skrivs i.", Required = true };
        var verb = new Command("contracts", "Skriver dokumentationen av filtyper och kodlistor ur kontrakten.") { folder };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(folder), console));
        return verb;
    }

    private static int Run(string folder, VerbConsole console)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in ContractDocument.All(ContractCatalog.Load(ContentFolder.Etl)))
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, text);
            console.Line(path);
        }

        return ExitCodes.Done;
    }
}
