using AsylumCare.App.Verbs;

namespace AsylumCare.App.Tests.Verbs;

/// <summary>What a command answered.</summary>
internal sealed record Answer(int ExitCode, string Output, string Error);

/// <summary>Runs a verb inside the test process.</summary>
internal static class Shell
{
    public static async Task<Answer> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(args, VerbConsole.To(output, error));
        return new(exitCode, output.ToString(), error.ToString());
    }
}
