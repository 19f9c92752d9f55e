using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Synthesis.Tests;

/// <param name="Until">First day after.</param>
/// <param name="Examined">First examination of this case as an asylum seeker; the largest day where there is none.</param>
internal sealed record EnrolledStay(
    long Person, int From, int Until, int Region, int Sex, int BirthYear, LegalStatus Status, int Applied, int Examined);

/// <summary>Who was enrolled where on which days, by the delivered registers.</summary>
internal sealed class EnrolledDays
{
    private readonly ILookup<long, EnrolledStay> _byPerson;
    private readonly Dictionary<long, int> _birthYears = [];

    public EnrolledDays(FoldedFiles files, Month to)
    {
        var examinations = files.ExaminationsByPerson();
        foreach (var (person, events) in files.Lives())
        {
            _birthYears.Add(person, events[0].BirthYear);
            var examined = examinations[person].Where(e => e.Outcome == ExaminationOutcome.Done && e.TargetGroup == TargetGroup.Asylum)
                .Select(e => e.Day).Order().ToArray();
            Live(person, events, examined, to.LastDay.DayNumber + 1);
        }
        _byPerson = Stays.ToLookup(stay => stay.Person);
    }

    public List<EnrolledStay> Stays { get; } = [];

    public bool IsKnown(long person) => _birthYears.ContainsKey(person);

    public int BirthYear(long person) => _birthYears[person];

    /// <returns>0 where the person is not enrolled that day.</returns>
    public int RegionOn(long person, int day) => _byPerson[person].FirstOrDefault(stay => stay.From <= day && day < stay.Until)?.Region ?? 0;

    private void Live(long person, RegisterEvent[] events, int[] examined, int end)
    {
        var (from, region, applied) = (0, 0, 0);
        foreach (var e in events)
        {
            if (e.Kind == RegisterEventKind.StatusChanged) continue;
            if (region != 0 && e.Day > from) Add(e.Day);
            (from, region, applied) = (e.Day, e.Kind == RegisterEventKind.Deregistered ? 0 : e.RegionId, e.ApplicationDay);
        }
        if (region != 0) Add(end);

        void Add(int until) => Stays.Add(new(
            person, from, until, region, events[0].Sex, events[0].BirthYear, events[0].Status, applied,
            examined.FirstOrDefault(day => day >= applied - 30, int.MaxValue)));
    }
}
