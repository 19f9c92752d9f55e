namespace AsylumCare.App.Hosting;

/// <summary>What the host itself says to a reader of the feed, Swedish first, as the feed does.</summary>
internal sealed record FeedFailure(string Code, string Message)
{
    public static FeedFailure Of(int status) => status switch
    {
        404 => new("NotFound", "Adressen finns inte i flödet. Börja på /odata. / There is no such address in the feed. Start at /odata."),
        405 => new("MethodNotAllowed", "Flödet kan bara läsas: använd GET. / The feed can only be read: use GET."),
        414 => new("UriTooLong",
            "Adressen är för lång. Fråga efter färre värden åt gången. / The address is too long. Ask for fewer values at a time."),
        503 => new("ServiceUnavailable",
            "Databasen går inte att nå just nu. Försök igen om en stund. / The database cannot be reached just now. Try again in a while."),
        >= 500 => new("InternalError", "Tjänsten fungerade inte. Felet är antecknat i loggen. / The service failed. The failure is in its log."),
        _ => new("BadRequest", "Det gick inte att svara på frågan. / The request could not be answered."),
    };
}
