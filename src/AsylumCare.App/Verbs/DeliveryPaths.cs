namespace AsylumCare.App.Verbs;

/// <summary>Finds the manifests a path means.</summary>
internal static class DeliveryPaths
{
    private const string Pattern = "manifest_*.json";

    /// <summary>A manifest itself; of a folder every manifest below it, in path order; of a data file the manifests beside it that name it.</summary>
    public static IReadOnlyList<string> Manifests(string path)
    {
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path, Pattern, SearchOption.AllDirectories).Select(Path.GetFullPath).Order(StringComparer.Ordinal).ToList();
        if (!File.Exists(path)) return [];
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return [Path.GetFullPath(path)];
        var name = Path.GetFileName(path);
        return Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, Pattern)
            .Where(manifest => File.ReadAllText(manifest).Contains($"\"{name}\"", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
    }

    public static Problem NothingAt(string path) => File.Exists(path)
        ? new(
            $"Bredvid {path} finns inget manifest (manifest_….json) som nämner filen. Lägg manifestet i samma mapp.",
            $"There is no manifest (manifest_….json) beside {path} that names the file. Put the manifest in the same folder.")
        : Directory.Exists(path)
            ? new(
                $"I mappen {path} finns inget manifest (manifest_….json). En leverans är ett manifest och dess filer i samma mapp.",
                $"There is no manifest (manifest_….json) in the folder {path}. A delivery is a manifest and its files in one folder.")
            : new($"Filen eller mappen {path} finns inte.", $"The file or folder {path} does not exist.");
}
