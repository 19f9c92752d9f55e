using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;
using AsylumCare.Domain.Statistics.Times;
using static AsylumCare.Domain.Statistics.Times.FollowUpEnd;

namespace AsylumCare.Domain.Tests.Statistics.Times;

[TestFixture]
internal sealed class FollowUpTests
{
    private const int Applied = 735_000;

    private static FollowUp? Of(int? examined, int? left, int seen) => FollowUp.ToExamination(
        new AsylumEpisode(
            1, Applied, 12, 12, 1, 1990, LegalStatus.Unknown, Applied + examined, 12, Applied + left, left is null ? DeregistrationReason.None : DeregistrationReason.Dublin),
        Applied + seen);

    [TestCase(40, null, 100, 40, Event)]
    [TestCase(-12, null, 100, 0, Event)]
    [TestCase(40, 40, 100, 40, Event)]
    [TestCase(null, 33, 100, 33, Competing)]
    [TestCase(null, null, 100, 100, Censored)]
    [TestCase(101, null, 100, 100, Censored)]
    [TestCase(100, null, 100, 100, Event)]
    [TestCase(null, 101, 100, 100, Censored)]
    [TestCase(null, null, 0, 0, Censored)]
    public void A_wait_ends_with_what_is_first_seen(int? examined, int? left, int seen, int days, FollowUpEnd end) =>
        Assert.That(Of(examined, left, seen), Is.EqualTo(new FollowUp(days, end)));

    [Test]
    public void Who_applied_after_the_data_ended_is_not_followed() => Assert.That(Of(40, null, -1), Is.Null);
}
