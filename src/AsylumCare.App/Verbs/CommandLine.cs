using System.CommandLine;
using System.Globalization;
using AsylumCare.App.Verbs.Jobs;
using AsylumCare.App.Verbs.Tokens;

namespace AsylumCare.App.Verbs;

/// <summary>The verbs, and the one place where a failure becomes words and an exit code.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, VerbConsole console)
    {
        // Numbers and dates are written one way whatever the machine's language; pages name theirs.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var root = new RootCommand("Asylsjukvårdsplattformen: läser in leveranser, räknar och publicerar mått, visar sidor och ett OData-flöde.")
        {
            DemoVerb.Create(console),
            InitVerb.Create(console),
            GenerateVerb.Create(console),
            PseudonymiseVerb.Create(console),
            ValidateVerb.Create(console),
            LoadVerb.Create(console),
            PublishVerb.Create(console),
            ServeVerb.Create(console),
            JobsVerb.Create(console),
            TokenVerb.Create(console),
            HashVerb.Create(console),
            ContractsVerb.Create(console),
            RebuildVerb.Create(console),
            VerifyVerb.Create(console),
            QuarantineVerb.Create(console),
            BenchVerb.Create(console),
        };
        var parsed = root.Parse(args);
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = console.Out.Profile.Out.Writer,
            Error = console.Error,
        };
        try
        {
            var exitCode = await parsed.InvokeAsync(configuration);
            return parsed.Errors.Count > 0 ? ExitCodes.Failed : exitCode;
        }
        catch (Exception failure)
        {
            return console.Fail(Failures.Expected(failure) ?? Failures.Unexpected(failure, logFolder: null));
        }
    }
}
