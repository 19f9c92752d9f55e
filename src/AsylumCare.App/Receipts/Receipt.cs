using AsylumCare.Deliveries;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Receipts;

/// <summary>What goes back to the sender of a delivery, with Swedish names; the same whether made as the delivery was loaded or from the database afterwards.</summary>
/// <param name="ErsattningsId">What a later delivery that replaces this one is to give as ErsattningsId.</param>
/// <param name="Mottagen">On the data clock.</param>
public sealed record Receipt(
    string Meddelande, string? LeveransReferens, string? ErsattningsId, string? DatatGallerFor, long? Version, DateOnly Mottagen,
    IReadOnlyList<ReceiptEntry> Filer, IReadOnlyList<ReceiptLine> Fynd)
{
    public static Receipt Of(LoadOutcome outcome) => new(
        LoadWords.Of(outcome.State), outcome.Manifest?.DeliveryReference, outcome.Manifest?.DeliveryReference,
        outcome.Manifest?.Month.ToString(), outcome.Manifest?.Version, outcome.Arrival.Day,
        [.. outcome.Files.Select(file => new ReceiptEntry(
            file.FileName, file.FileKind, LoadWords.Of(file.State), file.Report?.Sha256,
            file.Report?.RowsRead, file.Report?.RowsAccepted, file.Report?.RowsWarned, file.Report?.RowsRefused))],
        [.. outcome.ReceiptFindings().Select(ReceiptLine.Of)]);

    /// <param name="manifest">A delivery as the database has it.</param>
    public static Receipt Of(StoredDelivery manifest)
    {
        var first = manifest.Files[0];
        return new(
            LoadWords.Of(first.State), first.Reference, first.Reference, new Month(first.MonthId).ToString(), first.Version,
            DateOnly.FromDayNumber(first.ReceivedDay),
            [.. manifest.Files.Select(file => new ReceiptEntry(
                file.FileName, file.FileKind, LoadWords.Of(file.State), file.Sha256,
                file.RowsRead, file.RowsAccepted, file.RowsWarned, file.RowsRefused))],
            [.. manifest.Findings.Select(ReceiptLine.Of)]);
    }

    /// <summary>For readers without a right to the rows: how often each rule was broken, not where nor by what.</summary>
    public Receipt Summed() => this with
    {
        Fynd =
        [
            .. Fynd.GroupBy(line => (line.Fil, line.Allvar, line.Regel, line.Kolumn)).Select(lines => lines.First() with
            {
                Rad = 0, VardeMaskerat = null, Antal = lines.Sum(line => line.Antal),
            }),
        ],
    };
}

/// <summary>One file of a receipt.</summary>
public sealed record ReceiptEntry(
    string Namn, string Filtyp, string Status, string? Sha256, long? Rader, long? Godkanda, long? Varnade, long? Nekade);

/// <summary>One finding of a receipt.</summary>
/// <param name="Rad">0 where the whole file is meant.</param>
/// <param name="Allvar">F, R or V.</param>
/// <param name="Antal">1, or how many like it the line stands for.</param>
public sealed record ReceiptLine(
    string Fil, long Rad, string? Kolumn, string Regel, string Allvar, long Antal, string? VardeMaskerat, string Text, string TextEn)
{
    public static ReceiptLine Of(Finding finding) => new(
        finding.File, finding.Line, finding.Column, finding.Rule, finding.Severity.Letter(), finding.Occurrences, finding.MaskedValue,
        finding.TextSv, finding.TextEn);
}
