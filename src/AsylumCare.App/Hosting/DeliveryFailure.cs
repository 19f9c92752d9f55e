using AsylumCare.App.Uploads;

namespace AsylumCare.App.Hosting;

/// <summary>What the host itself says to a sender of deliveries.</summary>
internal static class DeliveryFailure
{
    public static UploadProblem Of(int status) => status switch
    {
        404 => UploadProblems.Unknown,
        405 => UploadProblem.Of(405, "method", "Leveranser skickas med POST /deliveries och kvitton hämtas med GET /deliveries/<LeveransReferens>.", "Deliveries are sent with POST /deliveries and receipts fetched with GET /deliveries/<LeveransReferens>."),
        414 => UploadProblem.Of(414, "address", "Adressen är för lång.", "The address is too long."),
        503 => UploadProblem.Of(503, "unavailable", "Databasen går inte att nå just nu. Försök igen om en stund; är leveransen redan mottagen gör det inget att den skickas igen.", "The database cannot be reached just now. Try again in a while; a delivery that was received already may be sent again without harm."),
        >= 500 => UploadProblem.Of(status, "failure", "Tjänsten fungerade inte. Felet är antecknat i loggen. Skicka leveransen igen; är den redan mottagen gör det inget.", "The service failed. The failure is in its log. Send the delivery again; if it was received already that does no harm."),
        _ => UploadProblem.Of(status, "request", "Det gick inte att svara på frågan.", "The request could not be answered."),
    };
}
