using System.Diagnostics;
using System.Globalization;
using AsylumCare.App.Verbs;

namespace AsylumCare.App.Bench;

/// <summary>A run of this program in a process of its own, timed, with its peak memory.</summary>
/// <param name="FirstPage">From start to the first answered page, or to the end of one that shows none.</param>
/// <param name="Whole">From start to the end of what goes on in the background; as <paramref name="FirstPage"/> where nothing does.</param>
/// <param name="SlowestPage">The longest that a page was waited for meanwhile.</param>
/// <param name="PeakMemory">Resident memory at its highest, MiB.</param>
internal sealed record ServedRun(TimeSpan FirstPage, TimeSpan Whole, TimeSpan SlowestPage, double PeakMemory)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan BetweenPages = TimeSpan.FromMilliseconds(250);

    /// <param name="isWhole">Whether what goes on in the background is done.</param>
    public static async Task<ServedRun> MeasureAsync(IReadOnlyList<string> args, string address, Func<bool> isWhole, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(args);
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
            while (!await AnswersAsync(client, address, stop))
            {
                if (process.HasExited || clock.Elapsed > Patience)
                    throw new InvalidOperationException($"'{string.Join(' ', args)}' gave no page at {address}.");
                await Task.Delay(20, stop);
            }
            var firstPage = clock.Elapsed;
            var slowest = TimeSpan.Zero;
            while (!isWhole() && clock.Elapsed < Patience)
            {
                await Task.Delay(BetweenPages, stop);
                var asked = clock.Elapsed;
                if (!await AnswersAsync(client, address, stop)) throw new InvalidOperationException($"{address} gave no page in the background's time.");
                if (clock.Elapsed - asked is var waited && waited > slowest) slowest = waited;
            }

            return new(firstPage, clock.Elapsed, slowest, PeakOf(process));
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>A run to its end; deliveries with refused rows are no failure.</summary>
    public static async Task<ServedRun> ToEndAsync(IReadOnlyList<string> args, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(args);
        var peak = 0d;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process));
            await Task.Delay(10, stop);
        }
        if (process.ExitCode is not (ExitCodes.Done or ExitCodes.Refused)) throw new InvalidOperationException($"'{string.Join(' ', args)}' ended with {process.ExitCode}.");
        return new(clock.Elapsed, clock.Elapsed, TimeSpan.Zero, peak);
    }

    /// <summary>Its words are read and thrown away, so that it never waits for a reader.</summary>
    private static Process Start(IReadOnlyList<string> args)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "asylumcare.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string address, CancellationToken stop)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address), stop);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static double PeakOf(Process process)
    {
        try
        {
            if (!OperatingSystem.IsLinux())
            {
                process.Refresh();
                return process.PeakWorkingSet64 / 1048576d;
            }
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim(" \tkB"), CultureInfo.InvariantCulture) / 1024d;
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            return 0;
        }
    }
}
