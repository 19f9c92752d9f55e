using AsylumCare.App.Receipts;

namespace AsylumCare.App.Uploads;

/// <summary>A delivery's status and receipt as JSON, with the receipt's own Swedish names.</summary>
/// <param name="Status">pagar, mottagen, nekad or stannade.</param>
/// <param name="Sida">The page for people.</param>
/// <param name="Rader">The table of refused rows and warnings; null where there are none.</param>
/// <param name="Korning">The run's page; null where there is none.</param>
internal sealed record DeliveryAnswer(
    string LeveransReferens, string Status, string StatusSv, string StatusEn, string Sida, string? Rader, string? Korning, Receipt? Kvitto)
{
    public static string AddressOf(string reference) => $"{DeliveryEndpoints.Path}/{reference}";

    /// <param name="shown">The attempt whose receipt is shown.</param>
    /// <param name="withRows">Whether the reader may see the receipt's rows.</param>
    public static DeliveryAnswer Of(DeliveryStatus status, StoredDelivery? shown, bool withRows)
    {
        var (code, sv, en) = status.Stage switch
        {
            DeliveryStage.UnderWay => ("pagar", "Leveransen väntar på att läsas in, eller läses in. Fråga igen om en stund.", "The delivery waits to be loaded, or is being loaded. Ask again in a while."),
            DeliveryStage.Received => ("mottagen", "Leveransen är inläst.", "The delivery is loaded."),
            DeliveryStage.Refused => ("nekad", "Leveransen är nekad; inget av den är inläst.", "The delivery is refused; nothing of it is loaded."),
            _ => ("stannade", "Inläsningen stannade; driften ser varför på körningens sida.", "The load stopped; the operators see why on the run's page."),
        };
        var receipt = shown is null ? null : Receipt.Of(shown);
        return new(
            status.Reference, code, sv, en, ReceiptAddress.Of(status.Reference), receipt is { Fynd.Count: > 0 } ? $"{AddressOf(status.Reference)}/rows.csv" : null,
            status.Run is { } run ? FormattableString.Invariant($"/jobb/{run.RunId}") : null, withRows ? receipt : receipt?.Summed());
    }
}
