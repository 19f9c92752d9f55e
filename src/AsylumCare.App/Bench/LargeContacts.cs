using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.App.Bench;

/// <summary>One delivery of Halland with a KONTAKT of any size: four contacts a person, as the generator writes them, nothing to refuse.</summary>
internal sealed record LargeContacts(string ManifestPath, string FilePath)
{
    private const int ContactsOfPerson = 4;

    private const string Header =
        "Regionkod;HSAIdVardgivare;HSAIdVardenhet;HSAIdEnhet;VardkontaktId;PersonNyckel;NyckelVersion;FodelseAr;Kon;Lkf;Medborgarskap;StatusVidKontakt;" +
        "KontaktDatum;BeslutDatum;Vardkontakt;Yrkeskategori;Mvo;Vardniva;Fas;TypAkutverksamhet;Tolk;TolkSprak;Bokningssatt;Utebliven;UtskrivningsDatum;" +
        "Patientavgift;Kostnad";

    private static readonly string[] Professions = ["XS910", "XS912", "XS915", "XS917"];
    private static readonly string[] Countries = ["SYR", "AFG", "IRQ", "ERI", "SOM", "IRN"];

    public static LargeContacts Write(string folder, int rows, Month month)
    {
        Directory.CreateDirectory(folder);
        var name = $"KONTAKT_13_{month}_v1.csv";
        var path = Path.Combine(folder, name);
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16))
        {
            writer.NewLine = "\r\n";
            writer.WriteLine(Header);
            for (var i = 0; i < rows; i++) writer.WriteLine(Row(i, month));
        }

        var manifest = Path.Combine(folder, $"manifest_13_{month}.json");
        File.WriteAllText(manifest, Manifest(name, path, rows, month));
        return new(manifest, path);
    }

    // Contacts come as days pass, not person by person.
    private static string Row(int contact, Month month)
    {
        var persons = 1 + (contact / ContactsOfPerson);
        var person = (int)((contact * 2_654_435_761L) % persons);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"13;SE2321000115-E000000000001;SE2321000115-E{100 + (contact % 12)};SE2321000115-E{600 + (contact % 40)};K-{month.Id}{contact:X7};{Key(person)};1;{1950 + (person % 66)};{1 + (person % 2)};1380;{Countries[person % Countries.Length]};ASYL;{month}-{1 + (contact % 28):D2};;{contact % 3};{Professions[contact % Professions.Length]};800;PV;4;0;J;ARA;1;N;;50,00;{1000 + (contact % 900)},00");
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

    private static string Manifest(string name, string path, int rows, Month month)
    {
        using var stream = File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(stream));
        return JsonSerializer.Serialize(new
        {
            LeveransReferens = new Guid(rows, (short)(month.Id / 100), (short)(month.Id % 100), [0x80, 1, 0, 0, 0, 0, 0, 0]).ToString(),
            Avsandare = "SE2321000115-E000000000001",
            Kodsystem = new { region = "SCB" },
            DatatGallerFor = month.ToString(),
            Version = 1,
            Schemaversion = "1",
            NyckelVersion = 1,
            Ursprung = "demo",
            Filer = new[] { new { namn = name, filtyp = "KONTAKT", sha256, rader = rows } },
        });
    }
}
