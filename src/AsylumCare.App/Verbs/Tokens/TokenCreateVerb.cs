using System.CommandLine;
using System.Globalization;
using AsylumCare.App.Jobs;
using AsylumCare.Domain.Text;
using AsylumCare.Warehouse.Operations;
using AsylumCare.Warehouse.Reference;

namespace AsylumCare.App.Verbs.Tokens;

/// <summary><c>token create</c>: a new token, shown once.</summary>
internal static class TokenCreateVerb
{
    private const int LongestName = 100;

    // Whoever wants it longer says so.
    private const int StandardDays = 365;

    public static Command Create(VerbConsole console)
    {
        var region = new Option<string>("--region") { Description = "Regionens SCB-kod, två siffror; 00 för Migrationsverket.", HelpName = "kod", Required = true };
        var name = new Option<string>("--name") { Description = "Vad nyckeln är till för, så att den känns igen i listan.", HelpName = "namn", DefaultValueFactory = _ => "" };
        var expires = CommonOptions.Date("--expires", $"Sista dagen nyckeln gäller, ÅÅÅÅ-MM-DD (om inget anges: {StandardDays} dagar).");
        var data = CommonOptions.Data(Settings.DataFolder.Standard);
        var verb = new Command("create", "Skapar en nyckel för en region. Den visas en gång och sparas bara som kontrollsumma.") { region, name, expires, data };
        verb.SetAction((parsed, _) => TokenVerb.RunAsync(parsed.GetValue(data), console, (place, tokens) =>
        {
            var (code, called) = (parsed.GetRequiredValue(region), parsed.GetValue(name)!.Trim());
            var known = new RegionCatalog(place.Engine).Find(code);
            if (known is null)
                return console.Fail(new($"{code} är ingen regionkod. Ange SCB:s länskod, två siffror (13 är Region Halland).", $"{code} is no region code. Give the two digits of Statistics Sweden (13 is Region Halland)."));
            if (called.Length > LongestName)
                return console.Fail(new($"--name: högst {LongestName} tecken.", $"--name: at most {LongestName} characters."));
            var today = DateOnly.FromDateTime(RunWords.Stockholm(TimeProvider.System.GetUtcNow()).DateTime);
            var last = parsed.GetValue(expires) ?? today.AddDays(StandardDays);
            if (last < today) return console.Fail(new($"--expires: {PeriodText.Date(last)} har passerat.", $"--expires: {PeriodText.Date(last)} is past."));
            var (token, text) = tokens.Create(known.RegionId, called, RunWords.StartOf(last.AddDays(1)));
            console.Line(string.Create(CultureInfo.InvariantCulture, $"Nyckel {token.TokenId} för {known.Name(Language.Swedish)}, gäller till och med {PeriodText.Date(last)}:"));
            console.Line(text);
            console.Line("Den visas bara nu. Lämna den till regionen på ett säkert sätt; är den förlorad eller på villovägar: token revoke, och skapa en ny.");
            return ExitCodes.Done;
        }));
        return verb;
    }
}
