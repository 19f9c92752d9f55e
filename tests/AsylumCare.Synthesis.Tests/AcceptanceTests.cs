using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Checking;

namespace AsylumCare.Synthesis.Tests;

public sealed class AcceptanceTests
{
    private GeneratedFolder _world = null!;
    private List<(string Manifest, CheckResult Check)> _checks = null!;

    [OneTimeSetUp]
    public void GenerateAndCheck()
    {
        _world = new GeneratedFolder(0.05m, 11);
        _checks = [.. _world.Result.Folders.SelectMany(folder => GeneratedFolder.Manifests(folder.Path)
            .Select(manifest => (manifest, DeliveryCheck.Validate(manifest, GeneratedFolder.ContextOf(folder)))))];
    }

    [OneTimeTearDown]
    public void Remove() => _world.Dispose();

    [Test]
    public void Every_delivery_is_accepted_on_its_day_and_only_the_planned_rows_are_refused()
    {
        foreach (var (manifest, check) in _checks)
            Assert.That(check.Accepted, Is.True, $"{manifest}: {string.Join("; ", check.Findings.Take(3).Select(f => f.TextEn))}");
        var refused = _checks.Sum(c => c.Check.Reports.Sum(report => report.RowsRefused));
        Assert.That((_checks.Count, refused), Is.EqualTo((_world.Result.Counts.Deliveries, _world.Result.Counts.RefusableRows)));
        Assert.That(refused, Is.GreaterThan(50));
    }

    [Test]
    public void Every_kind_of_row_error_is_met()
    {
        var rules = _checks.SelectMany(c => c.Check.Findings).Select(finding => finding.Rule).Distinct().ToArray();
        Assert.That(rules, Has.Length.GreaterThanOrEqualTo(8), string.Join(", ", rules));
    }

    [Test]
    public void Only_Migrationsverkets_own_series_is_official()
    {
        var official = _checks.Select(c => c.Check.Manifest!).Where(m => m.DataOrigin == "official").SelectMany(m => m.Files).Select(f => f.FileKind).Distinct();
        Assert.That(official, Is.EqualTo(new[] { "MV_RIKET_MANAD" }));
    }

    [Test]
    public void The_flawed_delivery_is_refused_by_several_rules()
    {
        var manifest = GeneratedFolder.Manifests(_world.Result.FlawedPath).Single();
        var check = DeliveryCheck.Validate(manifest, GeneratedFolder.ContextOf(_world.Result.Folders[^1]));
        Assert.That(check.Accepted, Is.False);
        Assert.That(check.Findings.Select(f => f.Rule).Distinct().Count(), Is.GreaterThanOrEqualTo(5));
    }

    [Test]
    public void Everything_has_arrived_by_the_24th_after_the_last_month()
    {
        Assert.That(_world.Result.Folders, Is.Ordered.By(nameof(ArrivalFolder.Path)).And.Ordered.By(nameof(ArrivalFolder.ArrivalDate)));
        Assert.That(_world.Result.Folders[^1].ArrivalDate, Is.LessThanOrEqualTo(new DateOnly(2017, 6, 24)));
    }

    [Test]
    public void Every_region_delivers_every_month_and_a_few_correct_themselves()
    {
        var manifests = _checks.Select(c => c.Check.Manifest!).Where(manifest => manifest.RegionId != 0).ToArray();
        foreach (var kind in new[] { "REGISTER", "HALSOUNDERSOKNING", "KONTAKT" })
            Assert.That(manifests.Where(m => m.Files.Any(f => f.FileKind == kind)).Select(m => (m.RegionId, m.Month)).Distinct().Count(), Is.EqualTo(21 * 53), kind);
        var corrections = manifests.Where(m => m.Version == 2).ToArray();
        Assert.That(corrections.Count(m => m.Files[0].FileKind == "KONTAKT"), Is.InRange(10, 50));
        Assert.That(corrections.Count(m => m.Files[0].FileKind == "REGISTER"), Is.InRange(10, 50));
        Assert.That(corrections.Select(m => m.Replaces), Is.SubsetOf(manifests.Select(m => m.DeliveryReference)));
        Assert.That(manifests.Select(m => m.DataOrigin), Is.All.EqualTo("demo"));
    }
}
