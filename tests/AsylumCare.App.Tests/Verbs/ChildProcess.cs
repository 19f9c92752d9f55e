using System.Diagnostics;

namespace AsylumCare.App.Tests.Verbs;

/// <summary>Runs the real executable, so that it can be killed and measured.</summary>
internal static class ChildProcess
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, "asylumcare.dll");

    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Executable, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Remove("ASYLUMCARE__Warehouse__Engine");
        start.Environment.Remove("ASYLUMCARE__Warehouse__ConnectionString");
        return Process.Start(start)!;
    }

    public static async Task<Answer> RunAsync(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
