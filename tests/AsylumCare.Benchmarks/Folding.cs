using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;
using BenchmarkDotNet.Attributes;

namespace AsylumCare.Benchmarks;

/// <summary>One person's events folded to episodes, beside only putting the same events in order of day. Times are per person.</summary>
public class Folding
{
    private const int Persons = 1_000;
    private const int MostEvents = 6;
    private static readonly Comparison<RegisterEvent> ByDay = static (a, b) => a.Day.CompareTo(b.Day);
    private static readonly int FirstDay = new DateOnly(2015, 1, 1).DayNumber;

    private readonly RegisterEvent[][] _events = new RegisterEvent[Persons][];
    private readonly ExaminationEvent[][] _examinations = new ExaminationEvent[Persons][];
    private readonly RegisterEvent[] _scratch = new RegisterEvent[MostEvents];
    private readonly List<AsylumEpisode> _episodes = [];

    [GlobalSetup]
    public void Populate()
    {
        var random = new Random(1);
        for (var i = 0; i < Persons; i++)
        {
            var applied = FirstDay + random.Next(700);
            _events[i] = EventsOf(applied, random);
            _examinations[i] = random.Next(10) < 6
                ? [new ExaminationEvent(applied + 20 + random.Next(200), 1 + random.Next(21), ExaminationOutcome.Done, TargetGroup.Asylum)]
                : [];
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Persons)]
    public int Order()
    {
        var last = 0;
        foreach (var events in _events)
        {
            var own = Copied(events);
            own.Sort(ByDay);
            last += own[^1].Day;
        }
        return last;
    }

    [Benchmark(OperationsPerInvoke = Persons)]
    public int Fold()
    {
        var count = 0;
        for (var i = 0; i < Persons; i++)
        {
            EpisodeFold.Fold(Copied(_events[i]), _examinations[i], _episodes);
            count += _episodes.Count;
        }
        return count;
    }

    /// <summary>Both sort in place, and the next round has to find disorder again.</summary>
    private Span<RegisterEvent> Copied(RegisterEvent[] events)
    {
        events.CopyTo(_scratch, 0);
        return _scratch.AsSpan(0, events.Length);
    }

    /// <summary>Enrolled, then moved or of another status, and at times deregistered; in any order, as regions deliver them.</summary>
    private static RegisterEvent[] EventsOf(int applied, Random random)
    {
        var (sex, birthYear) = (1 + random.Next(2), 1950 + random.Next(66));
        var events = new RegisterEvent[1 + random.Next(MostEvents)];
        for (var i = 0; i < events.Length; i++)
        {
            var kind = i == 0 ? RegisterEventKind.Enrolled
                : i == MostEvents - 1 ? RegisterEventKind.Deregistered
                : random.Next(2) == 0 ? RegisterEventKind.Moved : RegisterEventKind.StatusChanged;
            var reason = kind == RegisterEventKind.Deregistered ? DeregistrationReason.PlacedInMunicipality : DeregistrationReason.None;
            events[i] = new RegisterEvent(kind, applied + 3 + (60 * i) + random.Next(60), applied, 1 + random.Next(21), sex, birthYear, LegalStatus.Applicant, reason);
        }
        random.Shuffle(events);
        return events;
    }
}
