using AsylumCare.App.Bench;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;
using BenchmarkDotNet.Attributes;
using CsvHelper;

namespace AsylumCare.Benchmarks;

/// <summary>
/// A REGISTER read with its contract (UTF-8, checksum, every cell and rule, duplicates, keyed identities) beside a bare scan
/// of the same file's fields.
/// </summary>
public class CheckedReading
{
    private const int Rows = 50_000;

    private string _folder = "";
    private string _path = "";
    private IdentityKeys _keys = null!;
    private ReadContext _context = null!;
    private Manifest _manifest = null!;

    [GlobalSetup]
    public void Write()
    {
        _folder = Directory.CreateTempSubdirectory("asylumcare-benchmark-").FullName;
        var register = LargeRegister.Write(_folder, Rows);
        _path = register.FilePath;
        _keys = IdentityKeys.FromSeed(1);
        _context = GeneratedWarehouse.Context(_keys);
        _manifest = ManifestReader.Read(register.ManifestPath, _context.Catalog, _context.Reference).Manifest!;
    }

    [GlobalCleanup]
    public void Remove()
    {
        _keys.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public long BareScan()
    {
        using var stream = File.OpenRead(_path);
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ';', DetectSeparatorHint = false, HasHeader = false }, leaveOpen: true);
        var length = 0L;
        while (csv.Read())
        {
            for (var i = 0; i < csv.FieldCount; i++) length += csv.GetSpan(i).Length;
        }
        return length;
    }

    [Benchmark]
    public long WithContract()
    {
        var rows = new CountedRows();
        var file = _manifest.Files[0];
        var report = DeliveryFileReader.Read(_path, _manifest, file, _context.Catalog[file.FileKind], _context, rows);
        return rows.Count == Rows && report.RowsAccepted == Rows ? rows.Count : throw new InvalidOperationException("A row was refused.");
    }

    private sealed class CountedRows : IRowSink
    {
        public long Count { get; private set; }

        public void Accept(RowBlock block) => Count += block.Count;
    }
}
