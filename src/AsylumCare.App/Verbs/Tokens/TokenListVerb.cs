using System.CommandLine;
using AsylumCare.App.Jobs;
using AsylumCare.Domain.Text;
using AsylumCare.Warehouse.Operations;
using AsylumCare.Warehouse.Reference;
using Spectre.Console;

namespace AsylumCare.App.Verbs.Tokens;

/// <summary><c>token list</c>: every token that was made, and where it stands.</summary>
internal static class TokenListVerb
{
    public static Command Create(VerbConsole console)
    {
        var data = CommonOptions.Data(Settings.DataFolder.Standard);
        var verb = new Command("list", "Visar nycklarna: region, när de skapades och användes, och om de gäller. Själva nycklarna finns inte sparade.") { data };
        verb.SetAction((parsed, _) => TokenVerb.RunAsync(parsed.GetValue(data), console, (place, tokens) =>
        {
            var all = tokens.All();
            if (all.Count == 0) console.Line("Inga nycklar. Skapa en med: asylumcare token create --region 13");
            else console.Out.Write(TableOf(all, new RegionCatalog(place.Engine)));
            return ExitCodes.Done;
        }));
        return verb;
    }

    private static Table TableOf(IReadOnlyList<DeliveryToken> tokens, RegionCatalog regions)
    {
        var table = new Table().AddColumns("Nr", "Region", "Namn", "Tillstånd", "Skapad", "Senast använd", "Gäller före").Border(TableBorder.Simple);
        foreach (var token in tokens)
        {
            table.AddRow(
                $"{token.TokenId}", Markup.Escape(regions.Find(token.RegionId)?.Name(Language.Swedish) ?? ""), Markup.Escape(token.Name),
                StateOf(token), RunWords.Time(token.CreatedAt), RunWords.Time(token.LastUsedAt), RunWords.Time(token.ExpiresAt));
        }

        return table;
    }

    private static string StateOf(DeliveryToken token) => token.StateAt(TimeProvider.System.GetUtcNow()) switch
    {
        TokenState.Good => "gäller",
        TokenState.Expired => "utgången",
        _ => $"återkallad {RunWords.Time(token.RevokedAt)}",
    };
}
