using System.Diagnostics;

namespace AsylumCare.App.Tests.Verbs;

/// <summary>Runs the real executable, so that it can be killed and measured.</summary>
internal static class ChildProcess
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, "asylumcare.dll");

    public static Process Start(params string[] args) => Process.Start(Plan(args))!;

    public static ProcessStartInfo Plan(params string[] args)
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
        return start;
    }

    /// <summary>A script in a mount namespace of its own; <c>asylumcare</c> is the program there.</summary>
    public static ProcessStartInfo PlanScript(string script)
    {
        var start = Plan();
        start.FileName = "unshare";
        start.ArgumentList.Clear();
        foreach (var argument in (string[])["-rm", "bash", "-c", $"asylumcare() {{ dotnet '{Executable}' \"$@\"; }}\n{script}"]) start.ArgumentList.Add(argument);
        return start;
    }

    public static Task<Answer> RunAsync(params string[] args) => RunAsync(Plan(args));

    public static async Task<Answer> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
