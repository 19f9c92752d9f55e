using AsylumCare.Domain.Episodes;
using static AsylumCare.Domain.Tests.Episodes.Persons;

namespace AsylumCare.Domain.Tests.Episodes;

[TestFixture]
internal sealed class ExaminationTests
{
    [TestCase(-30, CoverageBand.Examined30)]
    [TestCase(0, CoverageBand.Examined30)]
    [TestCase(30, CoverageBand.Examined30)]
    [TestCase(31, CoverageBand.Examined60)]
    [TestCase(60, CoverageBand.Examined60)]
    [TestCase(61, CoverageBand.Examined90)]
    [TestCase(90, CoverageBand.Examined90)]
    [TestCase(91, CoverageBand.Examined180)]
    [TestCase(180, CoverageBand.Examined180)]
    [TestCase(181, CoverageBand.ExaminedLater)]
    [TestCase(-31, CoverageBand.Remaining)]
    public void The_day_of_the_examination_gives_the_band(int day, CoverageBand band) =>
        Assert.That(EnrolledIn(Halland).Examined(day).FoldToOne().Band, Is.EqualTo(band));

    [Test]
    public void The_first_of_two_examinations_counts_wherever_it_was_made()
    {
        var episode = EnrolledIn(Halland).Examined(70).Examined(40, Skane).FoldToOne();

        Assert.That(episode.FirstExaminationDay, Is.EqualTo(Day0 + 40));
        Assert.That(episode.ExaminationRegion, Is.EqualTo(Skane));
        Assert.That(episode.Band, Is.EqualTo(CoverageBand.Examined60));
    }

    [Test]
    public void Two_regions_on_one_day_give_the_lower_number_in_any_order()
    {
        Assert.That(EnrolledIn(Halland).Examined(5, Halland).Examined(5, Skane).FoldToOne().ExaminationRegion, Is.EqualTo(Skane));
        Assert.That(EnrolledIn(Halland).Examined(5, Skane).Examined(5, Halland).FoldToOne().ExaminationRegion, Is.EqualTo(Skane));
    }

    [TestCase(ExaminationOutcome.Partial, TargetGroup.Asylum)]
    [TestCase(ExaminationOutcome.Declined, TargetGroup.Asylum)]
    [TestCase(ExaminationOutcome.DoneEarlier, TargetGroup.Asylum)]
    [TestCase(ExaminationOutcome.Done, TargetGroup.Quota)]
    [TestCase(ExaminationOutcome.Done, TargetGroup.NewlyArrived)]
    public void Only_completed_examinations_of_asylum_seekers_count(ExaminationOutcome outcome, TargetGroup group)
    {
        var episode = EnrolledIn(Halland).Examined(5, Halland, outcome, group).FoldToOne();

        Assert.That(episode.FirstExaminationDay, Is.Null);
        Assert.That(episode.ExaminationRegion, Is.EqualTo(99));
        Assert.That(episode.Band, Is.EqualTo(CoverageBand.Remaining));
    }

    [TestCase(44, CoverageBand.Left60)]
    [TestCase(45, CoverageBand.Examined60)]
    public void An_examination_counts_to_the_day_of_deregistration_and_no_longer(int leftOn, CoverageBand band) =>
        Assert.That(EnrolledIn(Halland).Left(leftOn).Examined(45).FoldToOne().Band, Is.EqualTo(band));

    [Test]
    public void An_examination_after_any_deregistration_does_not_count()
    {
        var episode = EnrolledIn(Halland).Left(20, DeregistrationReason.PlacedInMunicipality).Examined(45).FoldToOne();

        Assert.That(episode.FirstExaminationDay, Is.Null);
        Assert.That(episode.Band, Is.EqualTo(CoverageBand.Remaining));
    }

    [TestCase(DeregistrationReason.LeftTheCountry, CoverageBand.Left30)]
    [TestCase(DeregistrationReason.Dublin, CoverageBand.Left30)]
    [TestCase(DeregistrationReason.Withdrawn, CoverageBand.Left30)]
    [TestCase(DeregistrationReason.Deceased, CoverageBand.Left30)]
    [TestCase(DeregistrationReason.Absconded, CoverageBand.Remaining)]
    [TestCase(DeregistrationReason.PlacedInMunicipality, CoverageBand.Remaining)]
    [TestCase(DeregistrationReason.Citizen, CoverageBand.Remaining)]
    public void Some_reasons_make_a_leaver(DeregistrationReason reason, CoverageBand band) =>
        Assert.That(EnrolledIn(Halland).Left(10, reason).FoldToOne().Band, Is.EqualTo(band));

    [Test]
    public void Examinations_alone_make_no_episode() => Assert.That(new Persons().Examined(5).Fold(), Is.Empty);
}
