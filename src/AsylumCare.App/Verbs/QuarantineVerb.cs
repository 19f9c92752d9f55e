using System.CommandLine;
using AsylumCare.App.Archive;
using AsylumCare.App.Settings;

namespace AsylumCare.App.Verbs;

/// <summary><c>quarantine</c>: which refused deliveries are kept, and one of them in clear for whoever must look into it.</summary>
internal static class QuarantineVerb
{
    public static Command Create(VerbConsole console)
    {
        var data = CommonOptions.Data(DataFolder.Standard);
        var open = new Option<string?>("--open") { Description = "Leverans att öppna, som listan skriver den.", HelpName = "namn" };
        var to = new Option<DirectoryInfo?>("--to") { Description = "Mapp att skriva filerna till. De kan innehålla personnummer: radera dem när de är utredda.", HelpName = "mapp" };
        var verb = new Command("quarantine", "Listar nekade leveranser, eller öppnar en av dem. Där de ligger är de krypterade.") { open, to, data };
        verb.SetAction(parsed =>
        {
            var folder = DataFolder.At(parsed.GetValue(data), DataFolder.Standard);
            var (keys, problem) = KeyFile.Open(folder.KeyFile);
            if (problem is not null) return console.Fail(problem);
            using (keys)
            {
                var quarantine = new Quarantine(folder.Quarantine, keys!);
                return parsed.GetValue(open) is { } name
                    ? Open(quarantine, name, parsed.GetValue(to)?.FullName ?? name, console)
                    : List(quarantine, console);
            }
        });
        return verb;
    }

    private static int List(Quarantine quarantine, VerbConsole console)
    {
        var all = quarantine.All();
        foreach (var name in all) console.Line(name);
        if (all.Count == 0) console.Line("Inga nekade leveranser.");
        return ExitCodes.Done;
    }

    private static int Open(Quarantine quarantine, string name, string target, VerbConsole console)
    {
        if (!quarantine.All().Contains(name, StringComparer.Ordinal))
            return console.Fail(new(
                $"Ingen nekad leverans heter {name}. Kör quarantine utan --open för listan.",
                $"No refused delivery is called {name}. Run quarantine without --open for the list."));
        if (quarantine.Open(name, target) is not { } files)
            return console.Fail(new(
                $"{name} kan inte öppnas: filen är ändrad, eller förseglad med andra nycklar än datamappens.",
                $"{name} cannot be opened: the file was changed, or sealed under other keys than the data folder's."));
        foreach (var file in files) console.Line(file);
        return ExitCodes.Done;
    }
}
