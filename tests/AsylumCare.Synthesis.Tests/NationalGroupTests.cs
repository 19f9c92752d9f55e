using AsylumCare.Deliveries.Reading;
using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Tests;

/// <summary>Synthetic breakdowns of real figures: what is broken down stays the real figure, whatever the scale.</summary>
public sealed class NationalGroupTests
{
    private static readonly NationalSeries National = new();

    private GeneratedFolder _world = null!;
    private DeliveredRows _rows = null!;

    [OneTimeSetUp]
    public void Generate()
    {
        _world = new GeneratedFolder(0.004m, 5, "2015-01", "2015-12", GeneratorParts.Care);
        _rows = new DeliveredRows(_world);
    }

    [OneTimeTearDown]
    public void Remove() => _world.Dispose();

    [Test]
    public void Applicants_by_group_add_up_to_the_real_months()
    {
        foreach (var month in _rows.Of("MV_ANSOKAN").GroupBy(r => r.Manifest.Month))
        {
            var real = National[month.Key].Applications;
            Assert.That(month.Sum(r => r.Row["applications_low"]), Is.LessThanOrEqualTo(real));
            Assert.That(month.Sum(r => r.Row["applications_high"]), Is.GreaterThanOrEqualTo(real));
        }
        Assert.That(_rows.Of("MV_ANSOKAN").Any(r => r.Row["applications"] == RowBlock.Missing), Is.True);
    }

    [Test]
    public void Decisions_by_group_add_up_to_the_real_months()
    {
        foreach (var month in _rows.Of("MV_BESLUT").GroupBy(r => r.Manifest.Month))
            foreach (var (column, real) in new[] { ("granted", National[month.Key].Granted), ("rejected", National[month.Key].Rejected), ("dublin", National[month.Key].Dublin), ("other", National[month.Key].Other) })
                Assert.That(
                    (month.Sum(r => r.Row[column + "_low"]) <= real, month.Sum(r => r.Row[column + "_high"]) >= real), Is.EqualTo((true, true)), $"{month.Key} {column}");
    }

    [Test]
    public void Every_month_has_a_stock_of_those_enrolled() =>
        Assert.That(_rows.Of("MV_INSKRIVNA").Select(r => r.Manifest.Month).Distinct(), Is.EquivalentTo(Month.Range(new(2015, 1), new(2015, 12))));
}
