using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Domain.Tests.Episodes;

/// <summary>
/// Builds one person's events on a calendar of its own: day 0 is 2015-10-01, the first application unless said otherwise.
/// </summary>
internal sealed class Persons
{
    public const int Halland = 13;
    public const int Skane = 12;
    public const int Stockholm = 1;

    public static readonly int Day0 = new DateOnly(2015, 10, 1).DayNumber;

    private readonly List<RegisterEvent> _events = [];
    private readonly List<ExaminationEvent> _examinations = [];

    public static Persons EnrolledIn(int region, int day = 0) => new Persons().Enrolled(day, region);

    public Persons Enrolled(int day, int region, int application = 0, LegalStatus status = LegalStatus.Applicant) =>
        Add(RegisterEventKind.Enrolled, day, region, application, status);

    public Persons Moved(int day, int region, int application = 0, LegalStatus status = LegalStatus.Unknown) =>
        Add(RegisterEventKind.Moved, day, region, application, status);

    public Persons Status(int day, LegalStatus status, int application = 0) =>
        Add(RegisterEventKind.StatusChanged, day, Halland, application, status);

    public Persons Left(int day, DeregistrationReason reason = DeregistrationReason.LeftTheCountry, int application = 0) =>
        Add(RegisterEventKind.Deregistered, day, Halland, application, LegalStatus.Unknown, reason);

    public Persons With(RegisterEvent e)
    {
        _events.Add(e);
        return this;
    }

    public Persons Examined(
        int day, int region = Halland, ExaminationOutcome outcome = ExaminationOutcome.Done, TargetGroup group = TargetGroup.Asylum)
    {
        _examinations.Add(new ExaminationEvent(Day0 + day, region, outcome, group));
        return this;
    }

    public IReadOnlyList<AsylumEpisode> Fold()
    {
        var episodes = new List<AsylumEpisode>();
        EpisodeFold.Fold(_events.ToArray(), _examinations.ToArray(), episodes);
        return episodes;
    }

    public AsylumEpisode FoldToOne()
    {
        var episodes = Fold();
        Assert.That(episodes, Has.Count.EqualTo(1));
        return episodes[0];
    }

    private Persons Add(
        RegisterEventKind kind, int day, int region, int application, LegalStatus status,
        DeregistrationReason reason = DeregistrationReason.None) =>
        With(new RegisterEvent(kind, Day0 + day, Day0 + application, region, CaseProfile.Woman, 1990, status, reason));
}
