using System.Text;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Tests.Workbooks;

namespace AsylumCare.Deliveries.Tests.Fuzz;

/// <summary>A file that is right, of some kind and form, to be mutated.</summary>
/// <param name="Extension">csv or xlsx.</param>
/// <param name="Month">The month it is delivered for.</param>
internal sealed record FuzzedFile(string Name, string FileKind, string Extension, string Month, byte[] Bytes)
{
    private const int Rows = 20;

    /// <summary>Every delivered kind as text, and Migrationsverket's in the forms of its own.</summary>
    public static IReadOnlyList<FuzzedFile> All { get; } =
    [
        .. DeliveryFolder.Catalog.Contracts.Select(contract => new FuzzedFile(contract.FileKind, contract.FileKind, "csv", "2015-10", Text(contract.FileKind).ToBytes())),
        new("KONTAKT i Windows-1252", "KONTAKT", "csv", "2015-10", Encoding.Latin1.GetBytes(Text("KONTAKT").WithEach("Okänd", _ => "Växjö").ToText(lineBreak: "\r\n"))),
        new("inskrivna, arbetsbok", "MV_INSKRIVNA", "xlsx", "2017-01", BookBytes.Of(Books.Information, Books.Enrolled)),
        new("beslut, arbetsbok", "MV_BESLUT", "xlsx", "2015-01", BookBytes.Of(Books.Decisions)),
        new("ansökningar, arbetsbok", "MV_ANSOKAN", "xlsx", "2015-01", BookBytes.Of(Books.Applications)),
        new("inskrivna, brett", "MV_INSKRIVNA", "csv", "2017-01", Encoding.UTF8.GetBytes(Wide(Books.Enrolled))),
        new("beslut, brett", "MV_BESLUT", "csv", "2015-01", Encoding.UTF8.GetBytes(Wide(Books.Decisions))),
    ];

    public Manifest Manifest { get; } = new(
        "", "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "SE2321000115-REGION", RegionCodeSystem.Scb, IsNational(FileKind) ? 0 : 13, Domain.Calendar.Month.Parse(Month), null,
        Version(FileKind, Month), "1", 1, "official", [new ManifestFile($"{FileKind}.{Extension}", FileKind, "", -1)]);

    public override string ToString() => Name;

    private static bool IsNational(string kind) => kind.StartsWith("MV_", StringComparison.Ordinal);

    /// <summary>Migrationsverket's is the day of publication that the rows say.</summary>
    private static long Version(string kind, string month) => !IsNational(kind) ? 1 : kind == "MV_RIKET_MANAD" ? 20170620 : month == "2015-10" ? 20151105 : 20170601;

    private static CsvText Text(string kind) => kind switch
    {
        "REGISTER" => CsvText.Register(Rows),
        "HALSOUNDERSOKNING" => CsvText.Examinations(Rows),
        "MV_RIKET_MANAD" => CsvText.Nation(),
        _ => CsvText.Of(kind, Rows),
    };

    private static string Wide(BookSheet sheet) => string.Join("\r\n", sheet.Rows.Select(row => string.Join(';', row.Select(cell => cell is Percent percent ? $"{percent.Value * 100}%" : cell))));
}
