using System.Text.Json.Nodes;
using AsylumCare.Deliveries.Manifests;

namespace AsylumCare.Deliveries.Tests;

internal sealed class ManifestTests
{
    [Test]
    public void A_right_manifest_is_read()
    {
        using var folder = new DeliveryFolder().With(CsvText.Register(1));
        var manifest = folder.ReadManifest().Manifest!;
        Assert.That((manifest.RegionId, manifest.Month.Id, manifest.Version, manifest.DataOrigin, manifest.Files.Count), Is.EqualTo((13, 201510, 1L, "demo", 1)));
    }

    /// <summary>Code 13 is Halland in SCB's system and Sörmland in Väntetider's.</summary>
    [TestCase("SCB", 13)]
    [TestCase("VANTETIDER", 4)]
    public void The_declared_code_system_decides_the_region(string system, int region)
    {
        using var folder = new DeliveryFolder().With(CsvText.Register(1));
        folder.Manifest["Kodsystem"] = new JsonObject { ["region"] = system };
        folder.Manifest["Avsandare"] = "SE2021002163-OMBUD";
        Assert.That(folder.ReadManifest().Manifest!.RegionId, Is.EqualTo(region));
    }

    // Code 13 is Halland (232100-0115) in SCB's system, Sörmland (232100-0032) in Väntetider's.
    [TestCase("SCB", "SE2321000115-A", ExpectedResult = null)]
    [TestCase("VANTETIDER", "SE2321000032-A", ExpectedResult = null)]
    [TestCase("SCB", "SE2321000016-A", ExpectedResult = null)]
    [TestCase("SCB", "SE2321000032-A", ExpectedResult = "MAN-KODSYSTEM-AVSANDARE")]
    [TestCase("VANTETIDER", "SE2321000115-A", ExpectedResult = "MAN-KODSYSTEM-AVSANDARE")]
    public string? A_code_system_that_the_sender_contradicts_is_refused(string system, string sender)
    {
        using var folder = new DeliveryFolder().With(CsvText.Register(1));
        folder.Manifest["Kodsystem"] = new JsonObject { ["region"] = system };
        folder.Manifest["Avsandare"] = sender;
        return folder.ReadManifest().Findings.SingleOrDefault()?.Rule;
    }

    [TestCase("LeveransReferens", "\"abc\"", "MAN-FALT")]
    [TestCase("LeveransReferens", "null", "MAN-FALT")]
    [TestCase("Avsandare", "\"Halland\"", "MAN-FALT")]
    [TestCase("Kodsystem", "{}", "MAN-KODSYSTEM")]
    [TestCase("Kodsystem", "\"SCB\"", "MAN-KODSYSTEM")]
    [TestCase("DatatGallerFor", "\"2015-13\"", "MAN-FALT")]
    [TestCase("DatatGallerFor", "\"2015-11\"", "MAN-FALT")]
    [TestCase("ErsattningsId", "7", "MAN-FALT")]
    [TestCase("Version", "0", "MAN-FALT")]
    [TestCase("Version", "2", "MAN-FILNAMN")]
    [TestCase("Schemaversion", "\"2\"", "MAN-FALT")]
    [TestCase("NyckelVersion", "\"1\"", "MAN-FALT")]
    [TestCase("Ursprung", "\"test\"", "MAN-FALT")]
    [TestCase("Filer", "[]", "MAN-FALT")]
    [TestCase("Filer", "[7]", "MAN-FALT")]
    public void A_wrong_property_is_named(string property, string json, string rule) => Refused(f => f.Manifest[property] = JsonNode.Parse(json), rule);

    [TestCase("namn", "\"../hemligt.csv\"", "MAN-FILNAMN")]
    [TestCase("namn", "\"REGISTER_14_2015-10_v1.csv\"", "MAN-FILNAMN")]
    [TestCase("namn", "\"REGISTER_13_2015-09_v1.csv\"", "MAN-FILNAMN")]
    [TestCase("namn", "\"REGISTER_13_2015-10_v1.csv\\n\"", "MAN-FILNAMN")]
    [TestCase("filtyp", "\"FINNS_INTE\"", "MAN-FILTYP")]
    [TestCase("filtyp", "\"MV_RIKET_MANAD\"", "MAN-FILTYP")]
    [TestCase("filtyp", "\"HALSOUNDERSOKNING\"", "MAN-FILNAMN")]
    [TestCase("sha256", "\"abc\"", "MAN-FALT")]
    [TestCase("rader", "-1", "MAN-FALT")]
    public void A_wrong_file_entry_is_named(string property, string json, string rule) => Refused(f => f.File()[property] = JsonNode.Parse(json), rule);

    [Test]
    public void A_file_that_is_not_there_is_named() =>
        Refused(f => File.Delete(f.PathOf("REGISTER_13_2015-10_v1.csv")), "FIL-SAKNAS");

    [Test]
    public void An_unknown_region_is_refused()
    {
        using var folder = new DeliveryFolder("15").With(CsvText.Register(1));
        Assert.That(folder.ReadManifest().Findings.Select(f => f.Rule), Is.EqualTo(new[] { "MAN-REGION" }));
    }

    [TestCase("{\n\"a\": 1,\n", 3)]
    [TestCase("[]", 1)]
    [TestCase("", 1)]
    [TestCase("{\"LeveransReferens\": \"\\ud800\"}", 0)]
    public void Broken_json_is_refused_with_its_line(string json, long line)
    {
        using var folder = new DeliveryFolder().With(CsvText.Register(1));
        File.WriteAllText(folder.ManifestPath, json);
        var finding = ManifestReader.Read(folder.ManifestPath, DeliveryFolder.Catalog, DeliveryFolder.Reference).Findings.First(f => f.Rule == "MAN-JSON");
        Assert.That(finding.Line, Is.EqualTo(line));
    }

    [Test]
    public void A_manifest_that_is_not_there_is_a_finding() =>
        Assert.That(ManifestReader.Read("/finns/inte/manifest_13_2015-10.json", DeliveryFolder.Catalog, DeliveryFolder.Reference).Findings.Single().Rule, Is.EqualTo("MAN-SAKNAS"));

    private static void Refused(Action<DeliveryFolder> spoil, string rule)
    {
        using var folder = new DeliveryFolder().With(CsvText.Register(1));
        spoil(folder);
        var reading = folder.ReadManifest();
        Assert.That(reading.Manifest, Is.Null);
        Assert.That(reading.Findings.Select(f => f.Rule), Has.Member(rule));
        Assert.That(reading.Findings, Has.All.Property("Severity").EqualTo(Severity.File));
        Assert.That(reading.Findings.Select(f => f.TextEn), Has.All.Not.Empty);
    }
}
