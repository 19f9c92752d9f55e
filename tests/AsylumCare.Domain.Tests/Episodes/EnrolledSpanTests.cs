using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Domain.Tests.Episodes;

[TestFixture]
internal sealed class EnrolledSpanTests
{
    private static List<EnrolledSpan> Spans(params RegisterEvent[] events)
    {
        var spans = new List<EnrolledSpan>();
        EpisodeFold.Fold(events, [], [], spans);
        return spans;
    }

    private static RegisterEvent Event(RegisterEventKind kind, int day, int region = 13, int municipality = 0, LegalStatus status = LegalStatus.Unknown, int application = 0) =>
        new(kind, Persons.Day0 + day, Persons.Day0 + application, region, CaseProfile.Woman, 1990, status, DeregistrationReason.None, municipality);

    private static (int From, int To) Days(EnrolledSpan span) => (span.From - Persons.Day0, span.To == EnrolledSpan.Open ? span.To : span.To - Persons.Day0);

    [Test]
    public void What_is_told_first_holds_from_the_application()
    {
        var span = Spans(Event(RegisterEventKind.Enrolled, 5, municipality: 1380, status: LegalStatus.Applicant)).Single();
        Assert.That(Days(span), Is.EqualTo((0, EnrolledSpan.Open)));
        Assert.That(span.State, Is.EqualTo(new EnrolledState(13, 1380, 0, LegalStatus.Applicant, 0, RegisterEvent.UnaccompaniedUnknown)));
    }

    [Test]
    public void A_move_and_a_decision_each_start_a_span()
    {
        var spans = Spans(
            Event(RegisterEventKind.Enrolled, 0, municipality: 1380, status: LegalStatus.Applicant), Event(RegisterEventKind.Moved, 40, region: 14),
            Event(RegisterEventKind.StatusChanged, 90, status: LegalStatus.PermitAwaitingPlacement), Event(RegisterEventKind.Deregistered, 100));
        Assert.That(spans.Select(Days), Is.EqualTo(new[] { (0, 39), (40, 89), (90, 99) }));
        Assert.That(spans.Select(span => (span.State.RegionId, span.State.MunicipalityId)), Is.EqualTo(new[] { (13, 1380), (14, 0), (14, 0) }));
    }

    [Test]
    public void Nothing_is_enrolled_between_a_deregistration_and_the_return() =>
        Assert.That(
            Spans(Event(RegisterEventKind.Enrolled, 0), Event(RegisterEventKind.Deregistered, 50), Event(RegisterEventKind.StatusChanged, 60), Event(RegisterEventKind.Enrolled, 80)).Select(Days),
            Is.EqualTo(new[] { (0, 49), (80, EnrolledSpan.Open) }));

    [Test]
    public void A_new_episode_ends_the_one_before() =>
        Assert.That(
            Spans(Event(RegisterEventKind.Enrolled, 0, status: LegalStatus.RefusedFinal), Event(RegisterEventKind.Enrolled, 300, application: 299)).Select(span => (span.Episode, Days(span))),
            Is.EqualTo(new[] { (1, (0, 298)), (2, (299, EnrolledSpan.Open)) }));

    [TestCase(0, 1)]
    [TestCase(30, 1)]
    [TestCase(31, 2)]
    [TestCase(120, 4)]
    [TestCase(365, 6)]
    [TestCase(366, 7)]
    public void Days_waited_are_in_the_bands_of_the_waiting_time_database(int days, int band) => Assert.That(WaitBand.Of(days), Is.EqualTo(band));
}
