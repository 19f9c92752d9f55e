using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AsylumCare.EndToEnd;

/// <summary>The real program in a process of its own, serving a small demonstration that it built itself.</summary>
internal sealed class AppUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly DirectoryInfo _data;
    private readonly List<string> _output = [];

    private AppUnderTest(Process process, DirectoryInfo data, Uri address) => (_process, _data, Address) = (process, data, address);

    public Uri Address { get; }

    public static async Task<AppUnderTest> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("asylumcare-browser-");
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "asylumcare.dll"), "demo", "--scale", "0.02", "--port", $"{port}",
                "--data", data.FullName, "--today", "2017-06-26", "--no-browser",
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var app = new AppUnderTest(new Process { StartInfo = start }, data, new Uri($"http://localhost:{port}"));
        app._process.OutputDataReceived += app.Keep;
        app._process.ErrorDataReceived += app.Keep;
        app._process.Start();
        app._process.BeginOutputReadLine();
        app._process.BeginErrorReadLine();
        await app.UntilItAnswersAsync();
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task UntilItAnswersAsync()
    {
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < LongestStart)
        {
            if (_process.HasExited) break;
            try
            {
                // The last publication is the care's; until then pages may change from one look to the next.
                using var answer = await client.GetAsync(new Uri(Address, "/odata/Publications(7)"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet: the demonstration's first months are being loaded.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
        var said = string.Join(Environment.NewLine, _output);
        await DisposeAsync();
        throw new InvalidOperationException($"The program did not serve within {waited.Elapsed}. It said:{Environment.NewLine}{said}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null) _output.Add(line.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
