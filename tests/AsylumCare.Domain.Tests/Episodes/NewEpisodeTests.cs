using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;
using static AsylumCare.Domain.Tests.Episodes.Persons;

namespace AsylumCare.Domain.Tests.Episodes;

[TestFixture]
internal sealed class NewEpisodeTests
{
    [Test]
    public void A_return_after_100_days_cancels_the_deregistration()
    {
        var episode = EnrolledIn(Halland).Left(20).Enrolled(120, Skane).Examined(150, Skane).FoldToOne();

        Assert.That(episode.DeregistrationDay, Is.Null);
        Assert.That(episode.Reason, Is.EqualTo(DeregistrationReason.None));
        Assert.That(episode.RegionDay30, Is.EqualTo(Halland));
        Assert.That(episode.Band, Is.EqualTo(CoverageBand.Examined180));
    }

    [TestCase(200, 1)]
    [TestCase(201, 2)]
    public void A_return_within_180_days_is_the_same_episode(int returned, int episodes) =>
        Assert.That(EnrolledIn(Halland).Left(20).Enrolled(returned, Halland).Fold(), Has.Count.EqualTo(episodes));

    [Test]
    public void A_new_status_alone_brings_nobody_back() =>
        Assert.That(EnrolledIn(Halland).Left(20).Status(60, LegalStatus.RefusedNotFinal).FoldToOne().DeregistrationDay, Is.EqualTo(Day0 + 20));

    [Test]
    public void A_return_after_200_days_starts_an_episode_on_the_day_of_return()
    {
        var episodes = EnrolledIn(Halland).Examined(10).Left(20).Enrolled(220, Skane).Examined(230, Skane).Fold();

        Assert.That(episodes, Has.Count.EqualTo(2));
        Assert.That(episodes[0].DeregistrationDay, Is.EqualTo(Day0 + 20));
        Assert.That(episodes[0].FirstExaminationDay, Is.EqualTo(Day0 + 10));
        Assert.That(episodes[1].ApplicationDay, Is.EqualTo(Day0 + 220));
        Assert.That(episodes[1].FirstExaminationDay, Is.EqualTo(Day0 + 230));
        Assert.That(episodes[1].RegionDay30, Is.EqualTo(Skane));
    }

    [Test]
    public void The_second_of_two_deregistrations_says_nothing_new()
    {
        var episode = EnrolledIn(Halland).Left(20, DeregistrationReason.Withdrawn).Left(70).FoldToOne();

        Assert.That(episode.DeregistrationDay, Is.EqualTo(Day0 + 20));
        Assert.That(episode.Reason, Is.EqualTo(DeregistrationReason.Withdrawn));
    }

    [Test]
    public void A_new_application_while_the_first_is_open_is_the_same_episode()
    {
        var episode = EnrolledIn(Halland).Enrolled(90, Skane, application: 90).FoldToOne();

        Assert.That(episode.ApplicationDay, Is.EqualTo(Day0));
    }

    [Test]
    public void An_application_after_final_refusal_starts_an_episode_and_takes_the_examinations_of_its_window()
    {
        var episodes = EnrolledIn(Halland)
            .Status(300, LegalStatus.RefusedFinal)
            .Enrolled(400, Skane, application: 400)
            .Examined(369).Examined(370)
            .Fold();

        Assert.That(episodes, Has.Count.EqualTo(2));
        Assert.That(episodes[0].FirstExaminationDay, Is.EqualTo(Day0 + 369));
        Assert.That(episodes[1].FirstExaminationDay, Is.EqualTo(Day0 + 370));
        Assert.That(episodes[1].Number, Is.EqualTo(2));
        Assert.That(episodes[1].RegionDay0, Is.EqualTo(Skane));
    }

    [Test]
    public void An_application_on_the_day_of_the_final_decision_is_the_same_episode() =>
        Assert.That(
            EnrolledIn(Halland).Status(300, LegalStatus.RefusedFinal).Enrolled(301, Skane, application: 300).Fold(), Has.Count.EqualTo(1));

    [TestCase(200, 1)]
    [TestCase(201, 2)]
    public void An_application_long_after_deregistration_starts_an_episode(int application, int episodes) =>
        Assert.That(
            EnrolledIn(Halland).Left(20).Enrolled(application + 3, Skane, application).Fold(), Has.Count.EqualTo(episodes));

    [Test]
    public void A_late_registered_application_within_180_days_ends_the_absence()
    {
        var episode = EnrolledIn(Halland).Left(20).Enrolled(240, Skane, application: 190).FoldToOne();

        Assert.That(episode.DeregistrationDay, Is.Null);
    }

    [Test]
    public void A_late_notice_of_the_former_application_belongs_to_the_former_episode()
    {
        var episodes = EnrolledIn(Halland)
            .Status(300, LegalStatus.RefusedFinal)
            .Enrolled(400, Skane, application: 400)
            .Left(400, DeregistrationReason.Withdrawn, application: 0)
            .Fold();

        Assert.That(episodes.Select(e => e.DeregistrationDay), Is.EqualTo(new int?[] { Day0 + 400, null }));
    }

    [Test]
    public void The_earliest_stated_application_is_the_episodes() =>
        Assert.That(EnrolledIn(Halland).Moved(10, Skane, application: -5).FoldToOne().ApplicationDay, Is.EqualTo(Day0 - 5));
}
