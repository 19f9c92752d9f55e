using System.CommandLine;
using AsylumCare.App.Archive;
using AsylumCare.Deliveries.Pseudonymising;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.App.Verbs;

/// <summary><c>pseudonymise</c>: run at the region, before anything is sent. Needs no database and none of the platform's keys.</summary>
internal static class PseudonymiseVerb
{
    public static Command Create(VerbConsole console)
    {
        var file = new Argument<FileInfo?>("fil") { Description = "Fil vars kolumn PersonNyckel har LMA-nummer, personnummer eller samordningsnummer.", Arity = ArgumentArity.ZeroOrOne };
        var key = new Option<FileInfo?>("--key") { Description = "Regionernas gemensamma nyckelfil.", HelpName = "fil" };
        var newKey = new Option<FileInfo?>("--new-key") { Description = "Skapa en ny nyckelfil i stället.", HelpName = "fil" };
        var version = new Option<int>("--key-version") { Description = "Den nya nyckelns version, 1–999.", HelpName = "tal", DefaultValueFactory = _ => 1 };
        var output = new Option<FileInfo?>("--out") { Description = "Fil att skriva. Den får inte finnas.", HelpName = "fil" };
        var verb = new Command("pseudonymise", "Byter personernas nummer mot PersonNyckel. Slutkod 1 när någon rad inte kunde läsas; den är då inte med.")
        {
            file, key, newKey, version, output,
        };
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(newKey) is { } made) return NewKey(made.FullName, parsed.GetValue(version), console);
            if (parsed.GetValue(file) is not { } from || parsed.GetValue(key) is not { } with || parsed.GetValue(output) is not { } to)
                return console.Fail(new(
                    "Ange filen, nyckelfilen och filen att skriva: asylumcare pseudonymise FIL --key NYCKELFIL --out FIL. En ny nyckel: asylumcare pseudonymise --new-key NYCKELFIL.",
                    "Give the file, the key file and the file to write: asylumcare pseudonymise FILE --key KEYFILE --out FILE. A new key: asylumcare pseudonymise --new-key KEYFILE."));
            return Run(from.FullName, NationalKey.Load(with.FullName), to.FullName, console);
        });
        return verb;
    }

    private static int NewKey(string path, int version, VerbConsole console)
    {
        if (version is < 1 or > 999) return console.Fail(new("Nyckelns version är 1–999.", "The key's version is 1–999."));
        if (File.Exists(path)) return console.Fail(Exists(path));
        NationalKey.CreateRandom(version).Save(path);
        console.Line($"{path} (hemlig, version {version}: delas av regionerna på säker väg och lämnas aldrig till plattformen)");
        return ExitCodes.Done;
    }

    private static int Run(string from, NationalKey key, string to, VerbConsole console)
    {
        if (File.Exists(to)) return console.Fail(Exists(to));
        var unfinished = to + ".part";
        PseudonymisedReport report;
        using (var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1))
        using (var target = PrivateFiles.Open(unfinished, FileMode.Create))
            report = new PseudonymisedFile(key, new DataClock(null).Today).Write(source, target);
        if (report.Problem is { } problem)
        {
            File.Delete(unfinished);
            return console.Fail(new(problem.Sv, problem.En));
        }

        File.Move(unfinished, to);
        console.Line($"{to}: {report.Linked} rader med PersonNyckel (nyckelversion {key.Version}), {report.Unlinkable} OLANKAD, {report.Refused} nekade av {report.Rows}.");
        if (report.Refused == 0) return ExitCodes.Done;
        var lines = string.Join(", ", report.RefusedLines) + (report.Refused > report.RefusedLines.Count ? " …" : "");
        return console.Fail(new(
            $"Rad {lines} är inte med: numret är inget LMA-nummer, personnummer, samordningsnummer eller reservnummer, eller så är antalet fält fel. Rätta raderna i källan och kör igen.",
            $"Lines {lines} are left out: the number is no LMA number, personal number, coordination number or reserve number, or the number of fields is wrong. Correct them at the source and run again.",
            ExitCodes.Refused));
    }

    private static Problem Exists(string path) => new(
        $"{path} finns redan och skrivs inte över.", $"{path} exists already and is not overwritten.");
}
