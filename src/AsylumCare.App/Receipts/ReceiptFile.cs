using System.Text.Encodings.Web;
using System.Text.Json;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Receipts;

/// <summary>The receipt that goes back to the sender: JSON with Swedish names, and beside it a table of every finding.</summary>
internal static class ReceiptFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <returns>The path of the JSON file.</returns>
    public static string Write(string folder, LoadOutcome outcome)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, NameOf(outcome) + ".json");
        File.WriteAllText(path, JsonSerializer.Serialize(Of(outcome), Json));
        if (outcome.AllFindings.Any()) FindingTable.Write(Path.ChangeExtension(path, ".csv"), outcome.AllFindings);
        return path;
    }

    private static string NameOf(LoadOutcome outcome)
    {
        var manifest = Path.GetFileNameWithoutExtension(outcome.Arrival.ManifestPath);
        return outcome.Manifest is { } read ? $"{manifest}_{read.DeliveryReference}" : manifest;
    }

    private static Receipt Of(LoadOutcome outcome) => new(
        LoadWords.Of(outcome.State), outcome.Manifest?.DeliveryReference, outcome.Manifest?.DeliveryReference,
        outcome.Manifest?.Month.ToString(), outcome.Manifest?.Version, outcome.Arrival.Day,
        outcome.Files.Select(file => new ReceiptEntry(
            file.FileName, file.FileKind, LoadWords.Of(file.State), file.Report?.Sha256,
            file.Report?.RowsRead, file.Report?.RowsAccepted, file.Report?.RowsWarned, file.Report?.RowsRefused)).ToList(),
        outcome.AllFindings.Select(finding => new ReceiptFinding(
            finding.File, finding.Line, finding.Column, finding.Rule, FindingTable.Letter(finding.Severity), finding.Occurrences,
            finding.MaskedValue, finding.TextSv, finding.TextEn)).ToList());

    /// <param name="ErsattningsId">What a later delivery that replaces this one is to give as ErsattningsId.</param>
    private sealed record Receipt(
        string Meddelande, string? LeveransReferens, string? ErsattningsId, string? DatatGallerFor, long? Version, DateOnly Mottagen,
        List<ReceiptEntry> Filer, List<ReceiptFinding> Fynd);

    private sealed record ReceiptEntry(
        string Namn, string Filtyp, string Status, string? Sha256, long? Rader, long? Godkanda, long? Varnade, long? Nekade);

    private sealed record ReceiptFinding(
        string Fil, long Rad, string? Kolumn, string Regel, string Allvar, long Antal, string? VardeMaskerat, string Text, string TextEn);
}
