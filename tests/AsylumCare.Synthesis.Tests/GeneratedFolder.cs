using System.Security.Cryptography;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reference;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.Synthesis.Tests;

/// <summary>A generated world in a folder of its own, which goes when it is disposed.</summary>
internal sealed class GeneratedFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("asylumcare-synthesis-").FullName;

    public GeneratedFolder(decimal scale, long seed, string from = "2013-01", string to = "2017-05", GeneratorParts parts = GeneratorParts.All)
    {
        Options = new GeneratorOptions(Month.Parse(from), Month.Parse(to), scale, seed, _path, parts);
        Result = Generator.Generate(Options);
    }

    public static ContractCatalog Catalog { get; } = ContractCatalog.Load(ContentFolder.Etl);

    public static ReferenceTables Reference { get; } = ReferenceTables.Load(ContentFolder.Seeds);

    public GeneratorOptions Options { get; }

    public GeneratorResult Result { get; }

    public static ReadContext ContextOf(ArrivalFolder folder) => new(Catalog, Reference, folder.ArrivalDate);

    public static IEnumerable<string> Manifests(string folder) =>
        Directory.EnumerateFiles(folder, "manifest_*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Relative path → SHA-256 of every file.</summary>
    public Dictionary<string, string> Hashes() => Directory.EnumerateFiles(_path, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(_path, path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
