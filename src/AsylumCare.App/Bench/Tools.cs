using System.Diagnostics;

namespace AsylumCare.App.Bench;

/// <summary>The databases' own programs, where the machine has them.</summary>
internal static class Tools
{
    public static bool Has(string program)
    {
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
    }

    /// <exception cref="InvalidOperationException">It did not succeed.</exception>
    public static TimeSpan Time(ProcessStartInfo start)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}.");
        return clock.Elapsed;
    }
}
