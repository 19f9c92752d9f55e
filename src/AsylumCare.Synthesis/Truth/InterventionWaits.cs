using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.People;

namespace AsylumCare.Synthesis.Truth;

/// <summary>Who waits for an intervention at the end of a month, where they live then; in months for which that region has interventions to tell of.</summary>
internal sealed class InterventionWaits(Month from, Month to)
{
    private readonly TruthTable _everywhere = new("", 2, EnrolmentTruth.WaitingBands);
    private readonly HashSet<(int Region, int Month)> _told = [];

    public void Add(in Person person, in Intervention intervention)
    {
        foreach (var day in new[] { intervention.Offered, intervention.Start, intervention.End })
            if (day != 0) _told.Add((intervention.Region, Month.OfDay(day).Id));
        var (since, until) = (intervention.Referred != 0 ? intervention.Referred : intervention.Offered, FirstDayNotWaiting(intervention));
        Span<Residency> residencies = stackalloc Residency[Residency.MostOfOnePerson];
        foreach (var stay in residencies[..Residency.Of(person, to.LastDay.DayNumber, residencies)])
            for (var month = Later(Month.OfDay(Math.Max(stay.From, since)), from); month.LastDay.DayNumber < Math.Min(stay.Until, until); month = month.AddMonths(1))
                _everywhere.Add(stay.Region, month.Id, 0, 0, EnrolmentTruth.WaitingBandOf(month.LastDay.DayNumber - since));
    }

    public TruthTable Table()
    {
        var table = new TruthTable("waitingIntervention", 2, EnrolmentTruth.WaitingBands);
        foreach (var ((region, month, _, _, _), counts) in _everywhere.Rows)
            for (var band = 0; band < counts.Length && _told.Contains((region, month)); band++) table.Add(region, month, 0, 0, band, counts[band]);
        return table;
    }

    private static int FirstDayNotWaiting(in Intervention intervention)
    {
        if (intervention.Start != 0) return intervention.Start;
        if (intervention.Answer == InterventionAnswer.No) return intervention.Offered;
        return intervention.End != 0 ? intervention.End : int.MaxValue;
    }

    private static Month Later(Month a, Month b) => a > b ? a : b;
}
