using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AsylumCare.Deliveries.Identity;

namespace AsylumCare.App.Bench;

/// <summary>One delivery of Halland with a REGISTER of any size: every row a person of its own, nothing to refuse.</summary>
/// <param name="Folder">Where the delivery lies.</param>
internal sealed record LargeRegister(string Folder, string ManifestPath, string FilePath)
{
    private const string Month = "2016-10";

    private const string Header =
        "PersonNyckel;NyckelVersion;EpisodNr;AnsokanDatum;RegistreringDatum;FodelseAr;Kon;Medborgarskap;Ensamkommande;Handelse;" +
        "HandelseDatum;Lan;Kommun;Boendeform;Status;UtskrivningsOrsak";

    private static readonly string[] Countries = ["SYR", "AFG", "IRQ", "ERI", "SOM", "IRN"];

    /// <param name="version">1, 2, …: a higher one replaces a lower.</param>
    /// <param name="firstPerson">Number of the first person; the same numbers are the same persons.</param>
    public static LargeRegister Write(string folder, int rows, int version = 1, int firstPerson = 0)
    {
        Directory.CreateDirectory(folder);
        var name = $"REGISTER_13_{Month}_v{version}.csv";
        var path = Path.Combine(folder, name);
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16))
        {
            writer.NewLine = "\r\n";
            writer.WriteLine(Header);
            for (var i = 0; i < rows; i++) writer.WriteLine(Row(firstPerson + i, version));
        }
        var manifest = Path.Combine(folder, $"manifest_13_{Month}.json");
        File.WriteAllText(manifest, Manifest(name, path, rows, version, firstPerson));
        return new(folder, manifest, path);
    }

    private static string Row(int person, int version)
    {
        var day = 1 + (person % 31);
        var applied = day > 3 ? $"{Month}-{day - 3:D2}" : "2016-09-28";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Key(person)};1;1;{applied};{Month}-{day:D2};{1950 + ((person + version) % 66)};{1 + (person % 2)};{Countries[person % Countries.Length]};N;INSKRIVEN;{Month}-{day:D2};13;1380;ABO;SOKANDE;");
    }

    private static string Key(int person)
    {
        Span<byte> bytes = stackalloc byte[32];
        BinaryPrimitives.WriteInt32BigEndian(bytes, person);
        SHA256.HashData(bytes[..4], bytes);
        Span<byte> text = stackalloc byte[PersonNyckelText.Length];
        PersonNyckelText.Write(bytes[..16], text);
        return Encoding.ASCII.GetString(text);
    }

    private static string Manifest(string name, string path, int rows, int version, int firstPerson)
    {
        using var stream = File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
        return JsonSerializer.Serialize(new
        {
            LeveransReferens = new Guid(rows, (short)version, (short)(firstPerson >> 8), [0x80, 0, 0, 0, 0, 0, 0, (byte)firstPerson]).ToString(),
            Avsandare = "SE2321000115-E000000000001",
            Kodsystem = new { region = "SCB" },
            DatatGallerFor = Month,
            Version = version,
            Schemaversion = "1",
            NyckelVersion = 1,
            Ursprung = "demo",
            Filer = new[] { new { namn = name, filtyp = "REGISTER", sha256, rader = rows } },
        });
    }
}
