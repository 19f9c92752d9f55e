using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Reference;
using AsylumCare.Synthesis.Writing.National;

namespace AsylumCare.Synthesis.Truth;

/// <summary>Migrationsverket's breakdowns before their small groups were masked, and between what each is when they are.</summary>
internal sealed class GroupTruth
{
    /// <summary>Region, month, housing, age group (0 to 3), municipality: enrolled, least, most.</summary>
    public TruthTable Enrolled { get; } = new("enrolledMv", 5, 3);

    /// <summary>Applications.</summary>
    public NamedTruthTable Applications { get; } = new("applicationsMv", 1);

    /// <summary>Decided, granted, rejected, Dublin, other.</summary>
    public NamedTruthTable Decisions { get; } = new("decisionsMv", 5);

    public static GroupTruth Count(
        EnrolledGroups enrolled, ApplicationGroups applications, DecisionGroups decisions, NationalSeries national, Month from, Month to)
    {
        var truth = new GroupTruth();
        foreach (var month in Month.Range(from, to))
        {
            truth.Add(month, enrolled);
            foreach (var (group, count) in applications.Of(month)) truth.Applications.Add(new(month.Id, group.Name, group.Sex, group.AgeBand), count);
            if (national[month].Decided is null) continue;
            foreach (var d in decisions.Of(national[month]))
                truth.Decisions.Add(new(month.Id, d.Name, d.Sex, 0), d.Decided, d.Granted, d.Rejected, d.Dublin, d.Other);
        }
        return truth;
    }

    private void Add(Month month, EnrolledGroups groups)
    {
        foreach (var (group, count) in groups.Of(month))
        {
            var key = (group.Region, month.Id, (int)group.Housing, group.AgeGroup, group.Municipality);
            Enrolled.Add(key, 0, count);
            Enrolled.Add(key, 1, GroupFile.Least(count));
            Enrolled.Add(key, 2, GroupFile.Most(count));
        }
    }
}
