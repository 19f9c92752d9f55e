using System.Globalization;
using AsylumCare.Deliveries.Manifests;

namespace AsylumCare.App.Receipts;

/// <summary>A receipt's file name ends with the delivery's key, so that no two deliveries share one and a missing one is seen.</summary>
internal static class ReceiptName
{
    /// <summary>What a manifest is called whose own name tells nothing.</summary>
    public const string Manifest = "manifest";

    private const string KeyMark = "_k";

    /// <param name="manifest">The manifest's name without extension.</param>
    /// <param name="manifestKey">delivery_key of the manifest's first file.</param>
    public static string Of(string manifest, string reference, long manifestKey) =>
        string.Create(CultureInfo.InvariantCulture, $"{manifest}_{reference}{KeyMark}{manifestKey}");

    /// <returns>The manifest's key, or null where the name has none.</returns>
    public static long? KeyOf(string name)
    {
        var at = name.LastIndexOf(KeyMark, StringComparison.Ordinal);
        return at >= 0 && long.TryParse(name.AsSpan(at + KeyMark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;
    }

    /// <summary>The name of the manifest that a delivered file came with.</summary>
    public static string ManifestOf(string fileName) =>
        DeliveryFileName.Parse(fileName) is { } name ? $"manifest_{name.Sender}_{name.Month}" : Manifest;
}
