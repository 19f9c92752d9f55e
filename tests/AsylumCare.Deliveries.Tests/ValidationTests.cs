using AsylumCare.Deliveries.Checking;
using AsylumCare.Deliveries.Manifests;

namespace AsylumCare.Deliveries.Tests;

internal sealed class ValidationTests
{
    [Test]
    public void A_single_file_is_checked_against_the_manifest_beside_it_or_by_its_name()
    {
        using var folder = new DeliveryFolder().With(CsvText.Register().With(0, "Kon", "9"));
        var path = folder.PathOf("REGISTER_13_2015-10_v1.csv");
        var alone = DeliveryCheck.Validate(path, DeliveryFolder.Context);
        folder.File()["rader"] = 7;
        folder.ReadManifest();
        var beside = DeliveryCheck.Validate(path, DeliveryFolder.Context);
        Assert.That(alone.Accepted, Is.True);
        Assert.That(alone.Findings.Select(f => f.Rule), Is.EqualTo(new[] { "KOD-OKAND" }));
        Assert.That(beside.Findings.Select(f => f.Rule), Is.EqualTo(new[] { "FIL-RADANTAL", "KOD-OKAND" }));
    }

    [Test]
    public void A_file_without_rows_is_refused_unless_it_replaces_something()
    {
        using var folder = new DeliveryFolder().With(CsvText.Register(rows: 0));
        Assert.That(folder.Validate().Findings.Select(f => f.Rule), Is.EqualTo(new[] { "LEV-TOM" }));
        Assert.That(folder.Validate().Accepted, Is.False);
        folder.Manifest["ErsattningsId"] = "11111111-2222-3333-4444-555555555555";
        Assert.That(folder.Validate().Accepted, Is.True);
    }

    [TestCase("13", RegionCodeSystem.Scb, "Region Halland", "Region Sörmland")]
    [TestCase("42", RegionCodeSystem.Vantetider, "Region Halland", null)]
    [TestCase("03", RegionCodeSystem.Scb, "Region Uppsala", null)]
    public void The_code_system_of_a_file_alone_is_told_by_the_code_in_its_name(string code, RegionCodeSystem system, string region, string? other)
    {
        var assumed = AssumedCodes.Of(code, DeliveryFolder.Reference)!;
        Assert.That((assumed.System, assumed.Region.NameSv, assumed.OtherRegion?.NameSv), Is.EqualTo((system, region, other)));
    }

    [Test]
    public void A_file_alone_says_what_was_assumed_unless_it_was_given()
    {
        using var folder = new DeliveryFolder().With(CsvText.Register());
        var path = folder.PathOf("REGISTER_13_2015-10_v1.csv");
        Assert.That(DeliveryCheck.Validate(path, DeliveryFolder.Context).Assumed!.Swedish, Does.Contain("SCB: 13 är Region Halland").And.Contain("--code-system VANTETIDER"));
        Assert.That(DeliveryCheck.Validate(path, DeliveryFolder.Context, RegionCodeSystem.Scb).Assumed, Is.Null);
        folder.ReadManifest();
        Assert.That(DeliveryCheck.Validate(path, DeliveryFolder.Context).Assumed, Is.Null);
    }

    [TestCase("anteckningar.csv", "MAN-FILNAMN")]
    [TestCase("FINNS_INTE_13_2015-10_v1.csv", "MAN-FILTYP")]
    [TestCase("REGISTER_15_2015-10_v1.csv", "MAN-REGION")]
    [TestCase("REGISTER_13_2015-10_v1.csv", "FIL-SAKNAS")]
    public void A_file_that_cannot_be_checked_says_why(string name, string rule) =>
        Assert.That(DeliveryCheck.Validate(Path.Combine("/finns/inte", name), DeliveryFolder.Context).Findings.Single().Rule, Is.EqualTo(rule));
}
