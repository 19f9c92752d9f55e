using System.CommandLine;
using AsylumCare.App.Settings;
using AsylumCare.Warehouse.Operations;

namespace AsylumCare.App.Verbs.Tokens;

/// <summary><c>token</c>: what regions send deliveries with.</summary>
internal static class TokenVerb
{
    public static Command Create(VerbConsole console) => new("token", "Skapar, visar och återkallar regionernas nycklar för att skicka leveranser (POST /deliveries).")
    {
        TokenCreateVerb.Create(console),
        TokenListVerb.Create(console),
        TokenRevokeVerb.Create(console),
    };

    /// <summary>Opens the warehouse and does the work with its tokens.</summary>
    public static async Task<int> RunAsync(DirectoryInfo? data, VerbConsole console, Func<Workplace, DeliveryTokens, int> work)
    {
        using var place = Workplace.At(DataFolder.At(data, DataFolder.Standard));
        return await place.RunAsync(console, () => Task.FromResult(
            place.Prepare() is { } problem ? console.Fail(problem) : work(place, new DeliveryTokens(place.Operations, TimeProvider.System))));
    }
}
