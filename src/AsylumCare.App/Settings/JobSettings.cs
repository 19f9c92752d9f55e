using System.Globalization;
using AsylumCare.Deliveries;
using Microsoft.Extensions.Configuration;

namespace AsylumCare.App.Settings;

/// <summary>The settings section <c>Jobs</c>.</summary>
/// <param name="Enabled">False keeps <c>serve</c> from running jobs: another host does.</param>
/// <param name="Schedules">The schedule file.</param>
/// <param name="Settle">How long a delivery lies still in the inbox before it counts as being all there will be.</param>
internal sealed record JobSettings(bool Enabled, string Schedules, TimeSpan Settle)
{
    private const int StandardSettle = 120;

    /// <param name="schedules">The schedule file where the settings name none: a file name under <c>etl</c>.</param>
    public static JobSettings Read(string schedules = "schedules.json")
    {
        var section = AppSettings.Section("Jobs");
        var path = section["Schedules"] is { Length: > 0 } given ? Path.GetFullPath(given) : Path.Combine(ContentFolder.Etl, schedules);
        var enabled = !string.Equals(section["Enabled"], "false", StringComparison.OrdinalIgnoreCase);
        var settle = int.TryParse(section["SettleSeconds"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : StandardSettle;
        return new(enabled, path, TimeSpan.FromSeconds(settle));
    }
}
