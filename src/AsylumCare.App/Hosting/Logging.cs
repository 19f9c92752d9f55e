using System.Globalization;
using AsylumCare.App.Settings;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace AsylumCare.App.Hosting;

/// <summary>The log: one file a day in the data folder, and what matters on the console while serving.</summary>
internal static class Logging
{
    private const string Template = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {SourceContext} {Message:lj}{NewLine}{Exception}";

    /// <param name="consoleLevel">Null for no lines on the console: a verb's own output is enough there.</param>
    public static Logger Create(DataFolder folder, LogEventLevel? consoleLevel)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .WriteTo.File(
                Path.Combine(folder.Logs, "asylumcare-.log"), outputTemplate: Template, formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31, shared: true);
        if (consoleLevel is { } level)
        {
            // Stack traces are for the file; the console tells what happened.
            configuration.WriteTo.Console(
                level, "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}", formatProvider: CultureInfo.InvariantCulture);
        }
        return configuration.CreateLogger();
    }
}
