using AsylumCare.Domain.Audiences;
using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Domain.Tests.Reference;

[TestFixture]
internal sealed class ReferenceTests
{
    [Test]
    public void A_case_profile_is_composed_and_taken_apart()
    {
        var profile = new CaseProfile(CaseProfile.Woman, Unaccompanied: 1, Housing: 3, LegalStatus.Dublin);

        Assert.That(profile.Key, Is.EqualTo(2135));
        Assert.That(CaseProfile.Of(2135), Is.EqualTo(profile));
        Assert.That(CaseProfile.SexOf(2135), Is.EqualTo(CaseProfile.Woman));
        Assert.That(CaseProfile.StatusOf(2135), Is.EqualTo(LegalStatus.Dublin));
    }

    [Test]
    public void All_case_profiles_have_a_key_of_their_own_in_order()
    {
        var keys = CaseProfile.All.Select(profile => profile.Key).ToList();

        Assert.That(keys, Has.Count.EqualTo(3 * 3 * 4 * 10));
        Assert.That(keys, Is.Unique.And.Ordered);
        Assert.That(CaseProfile.All.Select(profile => CaseProfile.Of(profile.Key)), Is.EqualTo(CaseProfile.All));
    }

    [TestCase(0, 1)]
    [TestCase(6, 1)]
    [TestCase(7, 2)]
    [TestCase(17, 4)]
    [TestCase(18, 5)]
    [TestCase(65, 10)]
    [TestCase(120, 10)]
    [TestCase(121, AgeBand.UnknownId)]
    [TestCase(-1, AgeBand.UnknownId)]
    public void An_age_has_its_band(int age, int band) => Assert.That(AgeBand.IdOf(age), Is.EqualTo(band));

    [Test]
    public void Age_bands_follow_on_each_other_without_gaps() =>
        Assert.That(
            AgeBand.All.Zip(AgeBand.All.Skip(1), (band, next) => next.From - band.To), Is.All.EqualTo(1));

    [Test]
    public void Cells_are_ordered_by_region_then_period_then_members()
    {
        var ids = new[]
        {
            CellId.Of(1, 201512, 3, 10), CellId.Of(13, 2015), CellId.Of(13, 20154), CellId.Of(13, 201510), CellId.Of(13, 201510, 1),
            CellId.Of(13, 201510, 1, 4), CellId.Of(13, 201510, 2), CellId.Of(13, 201511), CellId.Of(14, 201501),
        };

        Assert.That(ids, Is.Ordered.And.Unique);
        Assert.That(CellId.PeriodOf(ids[5]), Is.EqualTo(Period.OfMonth(new Month(2015, 10))));
    }

    [Test]
    public void A_level_mask_keeps_each_dimensions_level()
    {
        var mask = LevelMask.Of([1, 0, 2, 1]);

        Assert.That(Enumerable.Range(0, 4).Select(dimension => LevelMask.LevelOf(mask, dimension)), Is.EqualTo(new[] { 1, 0, 2, 1 }));
        Assert.That(LevelMask.Of([0, 0, 0]), Is.Zero);
    }

    [Test]
    public void Audiences_have_a_name()
    {
        Assert.That(Audience.Open.ToString(), Is.EqualTo("open"));
        Assert.That(Audience.Skr.ToString(), Is.EqualTo("skr"));
        Assert.That(Audience.Region(1).ToString(), Is.EqualTo("region:01"));
    }
}
