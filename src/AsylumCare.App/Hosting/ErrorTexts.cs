namespace AsylumCare.App.Hosting;

/// <summary>The words of an error page.</summary>
internal sealed record ErrorTexts(string Language, string Title, string Advice, string Home, string HomeAddress)
{
    public static ErrorTexts Of(int status, bool english) => (status, english) switch
    {
        (404, false) => Swedish("Sidan finns inte", "Kontrollera adressen, eller börja om från översikten."),
        (404, true) => English("There is no such page", "Check the address, or start again from the overview."),
        (405, false) => Swedish("Sidan kan bara läsas", "Öppna den som vanligt i webbläsaren, eller börja om från översikten."),
        (405, true) => English("The page can only be read", "Open it as usual in the browser, or start again from the overview."),
        (414, false) => Swedish("Adressen är för lång", "Korta den, eller börja om från översikten."),
        (414, true) => English("The address is too long", "Shorten it, or start again from the overview."),
        (503, false) => Swedish("Databasen går inte att nå just nu", "Försök igen om en stund. Felet är antecknat i loggen."),
        (503, true) => English("The database cannot be reached just now", "Try again in a while. The failure is in the log."),
        ( >= 500, false) => Swedish("Något gick fel", "Felet är antecknat i loggen. Försök igen, eller börja om från översikten."),
        ( >= 500, true) => English("Something went wrong", "The failure is in the log. Try again, or start again from the overview."),
        (_, false) => Swedish("Det gick inte att svara på frågan", "Kontrollera adressen, eller börja om från översikten."),
        (_, true) => English("The request could not be answered", "Check the address, or start again from the overview."),
    };

    public string ToHtml() => $"""
        <!doctype html>
        <html lang="{Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Title} – Asylsjukvårdsplattformen</title>
        <link rel="stylesheet" href="/css/site.css">
        </head>
        <body>
        <main class="container">
        <h1>{Title}</h1>
        <p>{Advice}</p>
        <p><a href="{HomeAddress}">{Home}</a></p>
        </main>
        </body>
        </html>
        """;

    private static ErrorTexts Swedish(string title, string advice) => new("sv", title, advice, "Till översikten", "/");

    private static ErrorTexts English(string title, string advice) => new("en", title, advice, "To the overview", "/en");
}
