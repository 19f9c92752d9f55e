using System.Text.Encodings.Web;
using System.Text.Json;
using AsylumCare.App.Archive;
using AsylumCare.Deliveries;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Receipts;

/// <summary>The receipt that goes back to the sender: JSON with Swedish names, and beside it a table of every finding.</summary>
internal sealed class ReceiptFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Content _content;
    private readonly IReadOnlyList<Finding> _findings;

    private ReceiptFile(Content content, IReadOnlyList<Finding> findings)
    {
        _content = content;
        _findings = findings;
    }

    /// <returns>The path of the JSON file.</returns>
    public static string Write(string folder, LoadOutcome outcome)
    {
        Directory.CreateDirectory(folder);
        return Of(outcome).WriteTo(Path.Combine(folder, NameOf(outcome)));
    }

    /// <summary>The receipt of a delivery that the database has, where none was written.</summary>
    /// <param name="files">The manifest's, each with its findings.</param>
    public static void Write(string folder, IReadOnlyList<(DeliveryEntry File, IReadOnlyList<Finding> Findings)> files)
    {
        Directory.CreateDirectory(folder);
        var first = files[0].File;
        var content = new Content(
            LoadWords.Of(first.State), first.Reference, first.Reference, new Domain.Calendar.Month(first.MonthId).ToString(), first.Version,
            DateOnly.FromDayNumber(first.ReceivedDay),
            [.. files.Select(file => new Entry(
                file.File.FileName, file.File.FileKind, LoadWords.Of(file.File.State), file.File.Sha256,
                file.File.RowsRead, file.File.RowsAccepted, file.File.RowsWarned, file.File.RowsRefused))],
            Lines(files.SelectMany(file => file.Findings)));
        new ReceiptFile(content, [.. files.SelectMany(file => file.Findings)])
            .WriteTo(Path.Combine(folder, ReceiptName.Of(ReceiptName.ManifestOf(first.FileName), first.Reference, first.ManifestKey)));
    }

    public static ReceiptFile Of(LoadOutcome outcome) => new(
        new Content(
            LoadWords.Of(outcome.State), outcome.Manifest?.DeliveryReference, outcome.Manifest?.DeliveryReference,
            outcome.Manifest?.Month.ToString(), outcome.Manifest?.Version, outcome.Arrival.Day,
            [.. outcome.Files.Select(file => new Entry(
                file.FileName, file.FileKind, LoadWords.Of(file.State), file.Report?.Sha256,
                file.Report?.RowsRead, file.Report?.RowsAccepted, file.Report?.RowsWarned, file.Report?.RowsRefused))],
            Lines(outcome.AllFindings)),
        [.. outcome.AllFindings]);

    /// <param name="path">Without extension.</param>
    /// <returns>The path of the JSON file.</returns>
    public string WriteTo(string path)
    {
        var json = path + ".json";
        File.WriteAllText(json, JsonSerializer.Serialize(_content, Json));
        if (_findings.Count > 0) FindingTable.Write(path + ".csv", _findings);
        return json;
    }

    private static string NameOf(LoadOutcome outcome)
    {
        var path = outcome.Arrival.ManifestPath;
        if (outcome.Manifest is { } read) return ReceiptName.Of(Path.GetFileNameWithoutExtension(path), read.DeliveryReference, outcome.Files[0].DeliveryKey);

        // The database has nothing of it: its content tells it from others of the same name.
        var content = File.Exists(path) ? ContentStore.HashOf(path)[..16] : "saknas";
        return $"{Path.GetFileNameWithoutExtension(path)}_{content}";
    }

    private static List<Line> Lines(IEnumerable<Finding> findings) =>
    [
        .. findings.Select(finding => new Line(
            finding.File, finding.Line, finding.Column, finding.Rule, FindingTable.Letter(finding.Severity), finding.Occurrences,
            finding.MaskedValue, finding.TextSv, finding.TextEn)),
    ];

    /// <param name="ErsattningsId">What a later delivery that replaces this one is to give as ErsattningsId.</param>
    private sealed record Content(
        string Meddelande, string? LeveransReferens, string? ErsattningsId, string? DatatGallerFor, long? Version, DateOnly Mottagen,
        List<Entry> Filer, List<Line> Fynd);

    private sealed record Entry(
        string Namn, string Filtyp, string Status, string? Sha256, long? Rader, long? Godkanda, long? Varnade, long? Nekade);

    private sealed record Line(
        string Fil, long Rad, string? Kolumn, string Regel, string Allvar, long Antal, string? VardeMaskerat, string Text, string TextEn);
}
