using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>A person as person-months and waits are counted.</summary>
/// <param name="Application">The episode's day of application.</param>
/// <param name="UnexaminedTo">The last day of waiting for a first examination; 0 where none is due.</param>
internal readonly record struct EnrolledPerson(int Sex, int BirthYear, long RecordKey, int Application, int UnexaminedTo)
{
    public static EnrolledPerson Of(AsylumEpisode episode, long recordKey) =>
        new(episode.Sex, episode.BirthYear, recordKey, episode.ApplicationDay, UnexaminedToDay(episode));

    public static int UnexaminedToDay(AsylumEpisode episode) =>
        !episode.InCoverageDenominator ? 0 : episode.FirstExaminationDay is { } examined ? examined - 1 : EnrolledSpan.Open;
}

/// <summary>What an enrolled person adds to the cubes PersonMonths and Waiting.</summary>
internal sealed class EnrolledContribution(CubeDeltas cubes, CountedMonths counted, InSets set, int sign)
{
    // Places of the measures in etl/cubes/person_months.json and waiting.json.
    private const int PersonDays = 0;
    private const int PersonsAtEnd = 1;
    private const int Waiting = 0;

    private readonly List<InterventionWait> _waits = [];

    public void Add(PersonEvents rows, List<EnrolledSpan> spans, List<AsylumEpisode> episodes)
    {
        if (spans.Count == 0) return;
        InterventionWaits.Of(rows.Interventions, set, _waits);
        var changed = !rows.SameCourse ? DeliveredParts.All : rows.SameInterventions ? DeliveredParts.None : DeliveredParts.Interventions;
        foreach (var span in spans)
        {
            var person = EnrolledPerson.Of(episodes[span.Episode - 1], rows.RecordKey);
            var last = Math.Min(CountedMonths.IndexOf(span.To), counted.LastCounted);
            for (var month = CountedMonths.IndexOf(span.From); month <= last; month++)
            {
                var region = span.State.RegionId;
                var told = changed == DeliveredParts.All ? changed : changed | counted.ChangedOf(region, month);
                if (told == DeliveredParts.None || counted.Of(set, region, month) == DeliveredParts.None) continue;
                AddMonth(region, month, span, person, InterventionWait.SinceOn(CountedMonths.LastDay(month), _waits), told);
            }
        }
    }

    /// <param name="span">Of the region; it has days in the month.</param>
    /// <param name="waitingSince">For an intervention, on the month's last day.</param>
    /// <param name="told">What is told of: the rest is the same in both sets and would be taken away and added again.</param>
    public void AddMonth(int region, int month, in EnrolledSpan span, in EnrolledPerson person, int waitingSince, DeliveredParts told)
    {
        var parts = counted.Of(set, region, month);
        if (!parts.HasFlag(DeliveredParts.Register)) return;
        parts &= told;
        var (first, end, monthId) = (CountedMonths.FirstDay(month), CountedMonths.LastDay(month), CountedMonths.MonthId(month));
        var age = person.BirthYear == 0 ? AgeBand.UnknownId : AgeBand.IdOf((monthId / 100) - person.BirthYear);
        var cell = CellId.Wide(region, monthId, person.Sex, age, (int)StatusGroups.Of(span.State.Status) * 100);
        var key = sign * person.RecordKey;
        var isThere = span.Holds(end);
        if (parts.HasFlag(DeliveredParts.Register))
        {
            var slots = cubes.PersonMonths.At(cell);
            Add(slots[(2 * PersonDays)..], sign * (Math.Min(span.To, end) - Math.Max(span.From, first) + 1), key);
            if (isThere) Add(slots[(2 * PersonsAtEnd)..], sign, key);
        }

        if (!isThere) return;
        var waiting = CellId.Wide(region, monthId, person.Sex, age, 0);
        if (parts.HasFlag(DeliveredParts.Examinations) && person.Application <= end && person.UnexaminedTo >= end)
            cubes.Waiting.Add(waiting + WaitTail(WaitsFor.Examination, end - person.Application), Waiting, sign, person.RecordKey);
        if (parts.HasFlag(DeliveredParts.Interventions) && waitingSince <= end)
            cubes.Waiting.Add(waiting + WaitTail(WaitsFor.Intervention, end - waitingSince), Waiting, sign, person.RecordKey);
    }

    private static void Add(Span<long> slots, int amount, long signedKey)
    {
        slots[0] += amount;
        slots[1] += signedKey;
    }

    private static int WaitTail(WaitsFor waitsFor, int days) => ((int)waitsFor * 100) + WaitBand.Of(days);
}
