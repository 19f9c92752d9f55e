using System.Text.Encodings.Web;
using System.Text.Json;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Receipts;

/// <summary>What the sender gets back. Property names are those of the receipt file, in Swedish like the manifest's.</summary>
/// <param name="Meddelande">What became of the delivery, in one sentence.</param>
/// <param name="ErsattningsId">The id to give when this delivery is to be replaced or deleted later.</param>
/// <param name="RaderOk">Accepted without remark.</param>
/// <param name="RaderVarnade">Accepted with at least one warning.</param>
/// <param name="RaderAvvisade">Not accepted.</param>
public sealed record Receipt(
    string Meddelande, bool Godkand, string LeveransReferens, string ErsattningsId, long RaderOk, long RaderVarnade, long RaderAvvisade,
    IReadOnlyList<ReceiptFile> Filer, IReadOnlyList<ReceiptRule> Regler)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The receipt of a manifest whose files were read; one refused file refuses all.</summary>
    public static Receipt Of(Manifest manifest, IReadOnlyList<FileReport> reports)
    {
        var accepted = reports.Count > 0 && reports.All(r => !r.Refused);
        var files = reports.Select(r => ReceiptFile.Of(r, accepted)).ToList();
        return new Receipt(
            Message(accepted, reports), accepted, manifest.DeliveryReference, manifest.DeliveryReference,
            files.Sum(f => f.RaderOk), files.Sum(f => f.RaderVarnade), files.Sum(f => f.RaderAvvisade), files,
            ReceiptRule.Of(reports.SelectMany(r => r.Findings)));
    }

    /// <summary>The receipt of a manifest that could not be read.</summary>
    public static Receipt OfRefusedManifest(IReadOnlyList<Finding> findings) => new(
        "Leveransen är avvisad: manifestet kan inte tas emot.", false, "", "", 0, 0, 0, [], ReceiptRule.Of(findings));

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    private static string Message(bool accepted, IReadOnlyList<FileReport> reports)
    {
        if (!accepted) return "Leveransen är avvisad; inget av den har lästs in.";
        return reports.All(r => r.Findings.Count == 0) ? "Leveransen är mottagen utan anmärkning." : "Leveransen är mottagen med anmärkningar.";
    }
}

/// <summary>One file of a receipt. In a refused delivery every row of every file is refused.</summary>
public sealed record ReceiptFile(string Namn, string Sha256, bool Avvisad, long Rader, long RaderOk, long RaderVarnade, long RaderAvvisade)
{
    internal static ReceiptFile Of(FileReport report, bool deliveryAccepted) => deliveryAccepted
        ? new(report.FileName, report.Sha256, false, report.RowsRead, report.RowsAccepted - report.RowsWarned, report.RowsWarned, report.RowsRefused)
        : new(report.FileName, report.Sha256, report.Refused, report.RowsRead, 0, 0, report.RowsRead);
}

/// <summary>How many times a rule was broken.</summary>
/// <param name="Allvar">F, R or V.</param>
public sealed record ReceiptRule(string Regel, string Allvar, string? Kolumn, long Antal, string Text)
{
    internal static IReadOnlyList<ReceiptRule> Of(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(f => (f.Severity, f.Rule, f.Column)).OrderBy(g => g.Key.Severity).ThenBy(g => g.Key.Rule, StringComparer.Ordinal)
            .Select(g => new ReceiptRule(g.Key.Rule, g.Key.Severity.Letter(), g.Key.Column, g.Sum(f => f.Occurrences), g.First().TextSv)),
    ];
}
