using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Workbooks;

namespace AsylumCare.App.Verbs;

/// <summary>A file of Migrationsverket's without a manifest, made into deliveries of a month each for as long as they are loaded: the archive keeps them.</summary>
internal sealed class UnpackedBook : IDisposable
{
    private readonly DirectoryInfo? _folder;

    private UnpackedBook(DirectoryInfo? folder, IReadOnlyList<string> manifests, IReadOnlyList<Finding> findings)
    {
        _folder = folder;
        Manifests = manifests;
        Findings = findings;
    }

    public IReadOnlyList<string> Manifests { get; }

    /// <summary>Why there are no manifests.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public static Problem NotDated(string path) => new(
        $"{path} har inget manifest. Är det en fil från Migrationsverket, ange dess publiceringsdag: --published ÅÅÅÅ-MM-DD.",
        $"{path} has no manifest. If it is a file of Migrationsverket's, give its day of publication: --published yyyy-mm-dd.");

    public static UnpackedBook Of(string path, DateOnly published, ContractCatalog catalog)
    {
        var manifests = NativeBook.Manifests(path, published, catalog, out var findings);
        if (manifests.Count == 0) return new(null, [], findings);
        var folder = Directory.CreateTempSubdirectory("asylumcare-");
        return new(folder, [.. manifests.Select(manifest => NativeBook.Write(manifest, Path.Combine(folder.FullName, manifest.Month.ToString())))], findings);
    }

    public void Dispose() => _folder?.Delete(recursive: true);
}
