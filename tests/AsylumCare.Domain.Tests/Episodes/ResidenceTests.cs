using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;
using static AsylumCare.Domain.Tests.Episodes.Persons;

namespace AsylumCare.Domain.Tests.Episodes;

[TestFixture]
internal sealed class ResidenceTests
{
    [TestCase(29, Skane)]
    [TestCase(30, Skane)]
    [TestCase(31, Halland)]
    public void Residence_on_day_30_decides_the_region_of_responsibility(int movedOn, int responsible)
    {
        var episode = EnrolledIn(Halland).Moved(movedOn, Skane).FoldToOne();

        Assert.That(episode.RegionDay0, Is.EqualTo(Halland));
        Assert.That(episode.RegionDay30, Is.EqualTo(responsible));
    }

    [Test]
    public void Who_left_before_day_30_belongs_to_the_last_known_region() =>
        Assert.That(EnrolledIn(Stockholm).Moved(4, Skane).Left(10).FoldToOne().RegionDay30, Is.EqualTo(Skane));

    [Test]
    public void An_unknown_place_leaves_the_last_known_region() =>
        Assert.That(EnrolledIn(Skane).Moved(10, RegionId.Unknown).FoldToOne().RegionDay30, Is.EqualTo(Skane));

    [Test]
    public void A_person_whose_residence_nobody_states_belongs_to_99()
    {
        var episode = EnrolledIn(RegionId.Unknown).FoldToOne();

        Assert.That(episode.RegionDay0, Is.EqualTo(RegionId.Unknown));
        Assert.That(episode.RegionDay30, Is.EqualTo(RegionId.Unknown));
    }

    [Test]
    public void Registration_in_an_unknown_place_is_told_by_the_first_event_with_a_place()
    {
        var episode = EnrolledIn(RegionId.Unknown).Status(12, LegalStatus.Applicant).FoldToOne();

        Assert.That(episode.RegionDay0, Is.EqualTo(Halland));
        Assert.That(episode.RegionDay30, Is.EqualTo(RegionId.Unknown), "only an enrolment or a move says where someone lives");
    }

    [Test]
    public void Residence_first_known_after_day_30_does_not_reach_back() =>
        Assert.That(EnrolledIn(Skane, day: 45).FoldToOne().RegionDay30, Is.EqualTo(RegionId.Unknown));

    [TestCase(30, LegalStatus.Dublin)]
    [TestCase(31, LegalStatus.Applicant)]
    public void Status_is_frozen_on_day_30(int changedOn, LegalStatus status) =>
        Assert.That(EnrolledIn(Halland).Status(changedOn, LegalStatus.Dublin).FoldToOne().Status, Is.EqualTo(status));

    [Test]
    public void An_unknown_status_keeps_the_one_before() =>
        Assert.That(EnrolledIn(Halland).Status(5, LegalStatus.Dublin).Moved(9, Skane).FoldToOne().Status, Is.EqualTo(LegalStatus.Dublin));

    [TestCase(LegalStatus.TemporaryProtection)]
    [TestCase(LegalStatus.QuotaRefugee)]
    [TestCase(LegalStatus.FamilyMember)]
    [TestCase(LegalStatus.Undocumented)]
    public void Other_groups_are_outside_the_denominator(LegalStatus status) =>
        Assert.That(new Persons().Enrolled(0, Halland, status: status).FoldToOne().InCoverageDenominator, Is.False);

    [Test]
    public void Sex_and_birth_year_are_the_latest_known()
    {
        var stated = new RegisterEvent(
            RegisterEventKind.StatusChanged, Day0 + 50, Day0, Halland, CaseProfile.Man, 1998, LegalStatus.Applicant, DeregistrationReason.None);
        var unknown = stated with { Day = Day0 + 90, Sex = CaseProfile.SexUnknown, BirthYear = 0 };

        var episode = EnrolledIn(Halland).With(unknown).With(stated).FoldToOne();

        Assert.That(episode.Sex, Is.EqualTo(CaseProfile.Man));
        Assert.That(episode.BirthYear, Is.EqualTo(1998));
        Assert.That(episode.AgeBandId, Is.EqualTo(AgeBand.IdOf(17)));
    }
}
