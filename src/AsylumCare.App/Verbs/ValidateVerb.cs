using System.CommandLine;
using AsylumCare.App.Receipts;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reference;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.App.Verbs;

/// <summary><c>validate</c>: the load's own checks, before anything is sent. Needs no database and no keys.</summary>
internal static class ValidateVerb
{
    public static Command Create(VerbConsole console)
    {
        var path = new Argument<string>("leverans") { Description = "Ett manifest, en mapp med leveranser, eller en fil vars manifest ligger bredvid." };
        var today = CommonOptions.Today();
        var verb = new Command("validate", "Kontrollerar leveranser utan att läsa in dem. Slutkod 1 när något skulle nekas.") { path, today };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(path), new DataClock(parsed.GetValue(today)).Today, console));
        return verb;
    }

    private static int Run(string path, DateOnly today, VerbConsole console)
    {
        var manifests = DeliveryPaths.Manifests(path);
        if (manifests.Count == 0) return console.Fail(DeliveryPaths.NothingAt(path));
        var only = File.Exists(path) && !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? Path.GetFileName(path) : null;
        var context = new ReadContext(ContractCatalog.Load(ContentFolder.Etl), ReferenceTables.Load(ContentFolder.Seeds), today);
        var refused = false;
        foreach (var manifest in manifests) refused |= Check(manifest, only, context, console);
        console.Line(refused ? "Något skulle nekas. Rätta det som är märkt F (fil) eller R (rad) och kontrollera igen." : "Inget skulle nekas.");
        return refused ? ExitCodes.Refused : ExitCodes.Done;
    }

    /// <returns>True where something would be refused.</returns>
    private static bool Check(string path, string? only, ReadContext context, VerbConsole console)
    {
        var reading = ManifestReader.Read(path, context.Catalog, context.Reference);
        FindingLines.Print(console, reading.Findings);
        if (reading.Manifest is not { } manifest) return true;
        var refused = false;
        foreach (var file in manifest.Files.Where(file => only is null || file.Name == only))
        {
            var filePath = Path.Combine(Path.GetDirectoryName(path)!, file.Name);
            var report = DeliveryFileReader.Read(filePath, manifest, file, context.Catalog[file.FileKind], context, DiscardedRows.Sink);
            FindingLines.Print(console, report.Findings);
            var verdict = report.Refused ? "skulle nekas" : report.RowsRefused > 0 ? "skulle läsas in utan de nekade raderna" : "skulle läsas in";
            console.Line($"{file.Name}: {verdict}. {report.RowsRead} rader, {report.RowsAccepted} godkända, {report.RowsWarned} varnade, {report.RowsRefused} nekade.");
            refused |= report.Refused || report.RowsRefused > 0;
        }
        return refused;
    }

    /// <summary>Checked rows are not kept.</summary>
    private sealed class DiscardedRows : IRowSink
    {
        public static DiscardedRows Sink { get; } = new();

        public void Accept(RowBlock block)
        {
            // Only the report is asked for.
        }
    }
}
