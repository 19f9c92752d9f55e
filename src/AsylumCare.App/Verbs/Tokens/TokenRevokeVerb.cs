using System.CommandLine;

namespace AsylumCare.App.Verbs.Tokens;

/// <summary><c>token revoke</c>: a token is good no longer, from the next request on.</summary>
internal static class TokenRevokeVerb
{
    public static Command Create(VerbConsole console)
    {
        var number = new Argument<long>("nr") { Description = "Nyckelns nummer, som token list skriver det." };
        var data = CommonOptions.Data(Settings.DataFolder.Standard);
        var verb = new Command("revoke", "Återkallar en nyckel: den gäller inte längre.") { number, data };
        verb.SetAction((parsed, _) => TokenVerb.RunAsync(parsed.GetValue(data), console, (_, tokens) =>
        {
            var id = parsed.GetRequiredValue(number);
            if (!tokens.Revoke(id))
                return console.Fail(new($"Det finns ingen nyckel {id} att återkalla. Kör token list.", $"There is no token {id} to revoke. Run token list."));
            console.Line($"Nyckel {id} gäller inte längre.");
            return ExitCodes.Done;
        }));
        return verb;
    }
}
