using System.CommandLine;
using AsylumCare.App.Receipts;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Checking;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reference;
using AsylumCare.Deliveries.Workbooks;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.App.Verbs;

/// <summary><c>validate</c>: the load's own checks, before anything is sent. Needs no database and no keys.</summary>
internal static class ValidateVerb
{
    public static Command Create(VerbConsole console)
    {
        var path = new Argument<string>("leverans") { Description = "Ett manifest, en mapp med leveranser, eller en fil (med sitt manifest bredvid, annars efter sitt namn)." };
        var today = CommonOptions.Today();
        var codes = new Option<string?>("--code-system")
        {
            Description = "Regionkodernas system i en fil utan manifest: SCB eller VANTETIDER (om inget anges: efter koden i filnamnet).",
            HelpName = "system",
        };
        codes.AcceptOnlyFromAmong("SCB", "VANTETIDER");
        var published = CommonOptions.Published();
        var verb = new Command("validate", "Kontrollerar leveranser utan att läsa in dem. Slutkod 1 när något skulle nekas.") { path, today, codes, published };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(path), new DataClock(parsed.GetValue(today)).Today, SystemOf(parsed.GetValue(codes)), parsed.GetValue(published), console));
        return verb;
    }

    private static RegionCodeSystem? SystemOf(string? name) => name switch
    {
        "SCB" => RegionCodeSystem.Scb,
        "VANTETIDER" => RegionCodeSystem.Vantetider,
        _ => null,
    };

    private static int Run(string path, DateOnly today, RegionCodeSystem? codes, DateOnly? published, VerbConsole console)
    {
        var context = new ReadContext(ContractCatalog.Load(ContentFolder.Etl), ReferenceTables.Load(ContentFolder.Seeds), today);
        var paths = File.Exists(path) ? [path] : DeliveryPaths.Manifests(path);
        if (paths.Count == 0) return console.Fail(DeliveryPaths.NothingAt(path));
        var refused = false;
        foreach (var each in paths)
        {
            // Deliveries of a folder have files of the same name.
            if (paths.Count > 1) console.Line($"{Path.GetRelativePath(path, each)}:");
            refused |= Check(each, context, codes, published, console);
        }

        console.Line(refused ? "Något skulle nekas. Rätta det som är märkt F (fil) eller R (rad) och kontrollera igen." : "Inget skulle nekas.");
        return refused ? ExitCodes.Refused : ExitCodes.Done;
    }

    /// <returns>True where something would be refused.</returns>
    private static bool Check(string path, ReadContext context, RegionCodeSystem? codes, DateOnly? published, VerbConsole console)
    {
        var results = published is { } day && NativeBook.IsOne(path) ? NativeCheck.Validate(path, day, context) : [DeliveryCheck.Validate(path, context, codes)];
        return results.Aggregate(false, (refused, result) => Show(result, console) || refused);
    }

    private static bool Show(CheckResult result, VerbConsole console)
    {
        if (result.Assumed is { } assumed)
        {
            console.Line(assumed.Swedish);
            console.Line(assumed.English);
        }

        FindingLines.Print(console, result.ManifestFindings);
        foreach (var report in result.Reports)
        {
            FindingLines.Print(console, report.Findings);
            var verdict = report.Refused ? "skulle nekas" : report.RowsRefused > 0 ? "skulle läsas in utan de nekade raderna" : "skulle läsas in";
            var month = result.Manifest is { } manifest && NativeBook.IsOne(report.FileName) ? $" ({manifest.Month})" : "";
            console.Line($"{report.FileName}{month}: {verdict}. {report.RowsRead} rader, {report.RowsAccepted} godkända, {report.RowsWarned} varnade, {report.RowsRefused} nekade.");
        }

        return !result.Accepted || result.Reports.Any(report => report.RowsRefused > 0);
    }
}
