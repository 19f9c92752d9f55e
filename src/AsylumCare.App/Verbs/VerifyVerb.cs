using System.CommandLine;
using AsylumCare.App.Archive;
using AsylumCare.App.Settings;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Warehouse.Hashing;
using AsylumCare.Warehouse.Publishing;
using AsylumCare.Warehouse.Verification;

namespace AsylumCare.App.Verbs;

/// <summary><c>verify</c>: control totals, orphans, hashes, and every base cell by a second path.</summary>
internal static class VerifyVerb
{
    public static Command Create(VerbConsole console)
    {
        var data = CommonOptions.Data(DataFolder.Standard);
        var expect = new Option<string?>("--expect") { Description = "Kontrollsumma som databasen ska ha, som hash skriver den.", HelpName = "summa" };
        var verb = new Command("verify", "Kontrollerar databasen och arkivet, och räknar om de publicerade cellerna på ett andra sätt. Slutkod 1 när något inte stämmer.") { data, expect };
        verb.SetAction(async parsed =>
        {
            using var place = Workplace.At(DataFolder.At(parsed.GetValue(data), DataFolder.Standard));
            return await place.RunAsync(console, () => Task.FromResult(Run(place, parsed.GetValue(expect), console)));
        });
        return verb;
    }

    private static int Run(Workplace place, string? expected, VerbConsole console)
    {
        if (place.Prepare() is { } problem) return console.Fail(problem);

        // The sum reads every row once more, on a connection of its own: beside the other checks.
        var hash = Task.Run(() => Hash(place, expected));
        VerificationResult result;
        try
        {
            result = WarehouseVerification.Run(place.Engine, ContractCatalog.Load(ContentFolder.Etl), PublishedDefinitions.Read());
        }
        finally
        {
            Task.WhenAny(hash).Wait();
        }

        var checks = result.Checks.Concat(ArchiveVerification.Run(place.Folder, place.Engine)).Append(hash.GetAwaiter().GetResult()).ToList();
        foreach (var check in checks) Tell(check, console);
        foreach (var remark in result.Remarks) Tell(remark, console);
        var holds = checks.TrueForAll(check => check.Found == 0);
        console.Line(holds ? "Allt stämmer." : "Något stämmer inte.");
        console.Line(holds ? "Everything holds." : "Something does not hold.");
        return holds ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static VerificationCheck Hash(Workplace place, string? expected)
    {
        var hash = WarehouseHash.Compute(place.Engine);
        List<Difference> differences = expected is null || string.Equals(expected, hash, StringComparison.OrdinalIgnoreCase)
            ? []
            : [new($"Databasen har {hash}, inte {expected}.", $"The database has {hash}, not {expected}.")];
        return VerificationCheck.Of($"Kontrollsumma {hash}", "Sum of the content", 1, differences);
    }

    private static void Tell(VerificationCheck check, VerbConsole console)
    {
        console.Line($"{(check.Found == 0 ? "OK " : "FEL")} {check.NameSv} / {check.NameEn}: {check.Compared}, {check.Found} fel");
        foreach (var difference in check.Differences) Tell(difference, console);
        if (check.Found > check.Differences.Count) console.Line($"    … {check.Found - check.Differences.Count} till / more");
    }

    private static void Tell(Difference difference, VerbConsole console)
    {
        console.Line($"    {difference.TextSv}");
        console.Line($"    {difference.TextEn}");
    }
}
