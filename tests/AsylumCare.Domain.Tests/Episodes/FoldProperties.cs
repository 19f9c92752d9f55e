using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace AsylumCare.Domain.Tests.Episodes;

[TestFixture]
internal sealed class FoldProperties
{
    private sealed record Story(RegisterEvent[] Events, ExaminationEvent[] Examinations)
    {
        public override string ToString() =>
            string.Join('\n', [.. Events.Select(e => e.ToString()), .. Examinations.Select(e => e.ToString()), .. Fold(Events, Examinations)]);
    }

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1000);

    /// <summary>Few days, regions and years, so that ties and conflicts are common.</summary>
    private static readonly Gen<RegisterEvent> AnyEvent =
        from kind in Gen.Elements(Enum.GetValues<RegisterEventKind>())
        from application in Gen.Elements(0, 0, 0, 90, 400, 700)
        from after in Gen.Choose(-1, 500)
        from rounded in Gen.Elements(1, 30)
        from region in Gen.Elements(1, 12, 13, 99)
        from sex in Gen.Choose(1, 3)
        from birthYear in Gen.Elements(0, 1990, 2001)
        from status in Gen.Elements(Enum.GetValues<LegalStatus>())
        from reason in Gen.Elements(Enum.GetValues<DeregistrationReason>())
        select new RegisterEvent(
            kind, Persons.Day0 + application + (after / rounded * rounded), Persons.Day0 + application, region, sex, birthYear, status,
            kind == RegisterEventKind.Deregistered ? reason : DeregistrationReason.None);

    private static readonly Gen<ExaminationEvent> AnyExamination =
        from day in Gen.Choose(-60, 900)
        from region in Gen.Elements(1, 12, 13)
        from outcome in Gen.Elements(ExaminationOutcome.Done, ExaminationOutcome.Done, ExaminationOutcome.Partial)
        from target in Gen.Elements(TargetGroup.Asylum, TargetGroup.Asylum, TargetGroup.Quota)
        select new ExaminationEvent(Persons.Day0 + day, region, outcome, target);

    private static readonly Arbitrary<Story> AnyStory = (
        from events in AnyEvent.ArrayOf()
        from examinations in AnyExamination.ArrayOf()
        select new Story(events, examinations)).ToArbitrary();

    private static List<AsylumEpisode> Fold(RegisterEvent[] events, ExaminationEvent[] examinations)
    {
        var episodes = new List<AsylumEpisode>();
        EpisodeFold.Fold([.. events], examinations, episodes);
        return episodes;
    }

    [Test]
    public void The_order_of_delivery_leaves_no_trace() =>
        Prop.ForAll(AnyStory, Gen.Choose(0, int.MaxValue).ToArbitrary(), (story, seed) =>
        {
            RegisterEvent[] events = [.. story.Events];
            ExaminationEvent[] examinations = [.. story.Examinations];
            var random = new Random(seed);
            random.Shuffle(events);
            random.Shuffle(examinations);
            return Fold(story.Events, story.Examinations).SequenceEqual(Fold(events, examinations));
        }).Check(Thorough);

    [Test]
    public void The_same_event_twice_changes_nothing() =>
        Prop.ForAll(AnyStory, story =>
            Fold(story.Events, story.Examinations).SequenceEqual(
                Fold([.. story.Events, .. story.Events], [.. story.Examinations, .. story.Examinations]))).Check(Thorough);

    private static List<EnrolledSpan> Spans(RegisterEvent[] events)
    {
        var spans = new List<EnrolledSpan>();
        EpisodeFold.Fold([.. events], [], [], spans);
        return spans;
    }

    [Test]
    public void Spans_come_one_after_another_within_their_episodes() =>
        Prop.ForAll(AnyStory, story =>
        {
            var (spans, episodes) = (Spans(story.Events), Fold(story.Events, []));
            return spans.TrueForAll(span => span.From <= span.To && span.From >= episodes[span.Episode - 1].ApplicationDay)
                && spans.Zip(spans.Skip(1)).All(pair => pair.First.To < pair.Second.From);
        }).Check(Thorough);

    [Test]
    public void The_order_of_delivery_leaves_no_trace_in_spans() =>
        Prop.ForAll(AnyStory, Gen.Choose(0, int.MaxValue).ToArbitrary(), (story, seed) =>
        {
            RegisterEvent[] events = [.. story.Events, .. story.Events];
            new Random(seed).Shuffle(events);
            return Spans(story.Events).SequenceEqual(Spans(events));
        }).Check(Thorough);

    [Test]
    public void Episodes_are_numbered_in_order_of_application() =>
        Prop.ForAll(AnyStory, story =>
        {
            var episodes = Fold(story.Events, story.Examinations);
            return episodes.Select(e => e.Number).SequenceEqual(Enumerable.Range(1, episodes.Count))
                && episodes.Zip(episodes.Skip(1)).All(pair => pair.First.ApplicationDay < pair.Second.ApplicationDay)
                && episodes.Count == 0 == (story.Events.Length == 0);
        }).Check(Thorough);

    [Test]
    public void An_examination_counts_in_one_episode_only_and_not_after_deregistration() =>
        Prop.ForAll(AnyStory, story =>
        {
            var examined = Fold(story.Events, story.Examinations).Where(e => e.FirstExaminationDay is not null).ToList();
            return examined.Select(e => e.FirstExaminationDay).Distinct().Count() == examined.Count
                && examined.All(e => e.FirstExaminationDay >= e.ApplicationDay - 30
                    && e.FirstExaminationDay <= (e.DeregistrationDay ?? int.MaxValue));
        }).Check(Thorough);

    [Test]
    public void Everyone_is_in_exactly_one_band_and_variant_b_is_never_below_variant_a() =>
        Prop.ForAll(AnyStory.Generator.ListOf().ToArbitrary(), stories =>
        {
            var cohort = stories.SelectMany(s => Fold(s.Events, s.Examinations)).Where(e => e.InCoverageDenominator).ToList();
            var bands = new int[CoverageBands.Count];
            foreach (var episode in cohort) bands[(int)episode.Band]++;
            return bands.Sum() == cohort.Count && Enumerable.Range(0, 4).All(horizon =>
            {
                var examined = bands[..(horizon + 1)].Sum();
                var eligible = cohort.Count - bands[5..(6 + horizon)].Sum();
                return examined <= eligible && (long)examined * cohort.Count >= (long)examined * eligible;
            });
        }).Check(Thorough.WithMaxTest(200));
}
