using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Checking;

namespace AsylumCare.Synthesis.Tests;

/// <summary>So many people that every kind of file is large enough to have rows to refuse.</summary>
public sealed class DirtTests
{
    private GeneratedFolder _world = null!;
    private List<CheckResult> _checks = null!;

    [OneTimeSetUp]
    public void GenerateAndCheck()
    {
        _world = new GeneratedFolder(3, 11, "2015-01", "2015-06");
        _checks = [.. _world.Result.Folders.SelectMany(folder => GeneratedFolder.Manifests(folder.Path)
            .Select(manifest => DeliveryCheck.Validate(manifest, GeneratedFolder.ContextOf(folder))))];
    }

    [OneTimeTearDown]
    public void Remove() => _world.Dispose();

    [TestCase("REGISTER")]
    [TestCase("HALSOUNDERSOKNING")]
    [TestCase("KONTAKT")]
    [TestCase("DIAGNOS")]
    [TestCase("ATGARD")]
    [TestCase("SCREENING")]
    [TestCase("INSATS")]
    public void Every_kind_of_regional_file_has_rows_to_refuse(string kind)
    {
        var findings = _checks.SelectMany(c => c.Findings).Where(f => f.File.StartsWith(kind, StringComparison.Ordinal) && f.Severity == Severity.Row);
        Assert.That(findings.Select(f => f.Rule).Distinct().Count(), Is.GreaterThanOrEqualTo(3));
    }

    [Test]
    public void All_is_accepted_and_only_the_planned_rows_are_refused()
    {
        Assert.That(_checks.Select(c => c.Accepted), Is.All.True);
        Assert.That(_checks.Sum(c => c.Reports.Sum(r => r.RowsRefused)), Is.EqualTo(_world.Result.Counts.RefusableRows));
    }
}
