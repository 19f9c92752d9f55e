using System.Globalization;
using System.Text.RegularExpressions;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.Deliveries.Manifests;

/// <summary><c>&lt;FILTYP&gt;_&lt;Regionkod|MV&gt;_&lt;ÅÅÅÅ-MM&gt;_v&lt;n&gt;.csv</c> (Migrationsverket's also <c>.xlsx</c>), taken apart.</summary>
/// <param name="Sender">Region code in the manifest's code system, or MV.</param>
public sealed partial record DeliveryFileName(string FileKind, string Sender, Month Month, long Version)
{
    public const string MigrationAgency = "MV";
    public const string Workbook = "xlsx";

    public string Extension { get; init; } = "csv";

    public static DeliveryFileName? Parse(string name)
    {
        var match = Pattern().Match(name);
        if (!match.Success || !Month.TryParse(match.Groups["month"].Value, out var month)) return null;
        var version = long.Parse(match.Groups["version"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        return new DeliveryFileName(match.Groups["kind"].Value, match.Groups["sender"].Value, month, version) { Extension = match.Groups["extension"].Value };
    }

    /// <returns>The sender (region code or MV) and month of a manifest's file name, or null where it is not one.</returns>
    public static (string Sender, Month Month)? ParseManifest(string name)
    {
        var match = ManifestPattern().Match(name);
        return match.Success && Month.TryParse(match.Groups["month"].Value, out var month) ? (match.Groups["sender"].Value, month) : null;
    }

    public override string ToString() => $"{FileKind}_{Sender}_{Month}_v{Version}.{Extension}";

    [GeneratedRegex("^(?<kind>[A-Z][A-Z_]*[A-Z])_(?<sender>[0-9]{2}|MV)_(?<month>[0-9]{4}-[0-9]{2})_v(?<version>[0-9]{1,9})\\.(?<extension>csv|xlsx)\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex("^manifest_(?<sender>[0-9]{2}|MV)_(?<month>[0-9]{4}-[0-9]{2})\\.json\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ManifestPattern();
}
