using System.Security.Cryptography;
using System.Text;
using AsylumCare.App.Receipts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Archive;

/// <summary>
/// Refused deliveries, sealed, each beside its receipt. Nothing here is ever loaded by itself; the same content is kept once.
/// </summary>
internal sealed class Quarantine(string folder, IdentityKeys keys)
{
    public const string Extension = ".sealed";

    private readonly SealedBox _box = new(keys.DeriveKey("quarantine"));

    /// <param name="wholeFolder">Everything beside the manifest goes with it; else what it names, or seems to.</param>
    public void Keep(LoadOutcome outcome, bool wholeFolder)
    {
        var files = FilesOf(outcome, wholeFolder).Where(File.Exists).ToList();
        if (files.Count == 0) return;
        PrivateFiles.Folder(folder);
        var path = Path.Combine(folder, NameOf(outcome, files));
        if (!File.Exists(path)) _box.Seal(files, path);
        Receipt.Of(outcome).WriteTo(Path.ChangeExtension(path, null));
    }

    /// <summary>The containers, by name: they begin with their day of arrival.</summary>
    public IReadOnlyList<string> All() =>
        !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*" + Extension).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <returns>The files' paths; null where the container cannot be opened with these keys.</returns>
    public IReadOnlyList<string>? Open(string name, string target) => _box.Open(Path.Combine(folder, Path.GetFileName(name) + Extension), target);

    // The names are the program's pattern or the place alone: a refused name may hold what must not be seen.
    private static string NameOf(LoadOutcome outcome, List<string> files)
    {
        var named = DeliveryFileName.ParseManifest(Path.GetFileName(outcome.Arrival.ManifestPath));
        var what = named is { } name ? $"{name.Sender}_{name.Month}" : "okand";
        var content = SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(files.Select(ContentStore.HashOf))));
        return $"{outcome.Arrival.Day:yyyy-MM-dd}_{what}_{Convert.ToHexStringLower(content)[..16]}{Extension}";
    }

    /// <summary>The manifest, and the files it names; where it could not be read, those beside it that are the same sender's and month's.</summary>
    private static IEnumerable<string> FilesOf(LoadOutcome outcome, bool wholeFolder)
    {
        var manifest = outcome.Arrival.ManifestPath;
        var folder = Path.GetDirectoryName(manifest) ?? "";
        if (wholeFolder) return Directory.EnumerateFiles(folder).Where(path => path != manifest).Order(StringComparer.Ordinal).Prepend(manifest);
        var named = outcome.Manifest?.Files.Select(file => Path.Combine(folder, file.Name)) ?? Beside(manifest, folder);
        return named.Prepend(manifest);
    }

    private static IEnumerable<string> Beside(string manifest, string folder)
    {
        if (DeliveryFileName.ParseManifest(Path.GetFileName(manifest)) is not { } of || !Directory.Exists(folder)) return [];
        return Directory.EnumerateFiles(folder)
            .Where(path => DeliveryFileName.Parse(Path.GetFileName(path)) is { } file && file.Sender == of.Sender && file.Month == of.Month)
            .Order(StringComparer.Ordinal);
    }
}
