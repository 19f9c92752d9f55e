using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Writing.National;

namespace AsylumCare.Synthesis.Truth;

/// <summary>Migrationsverket's stock at the end of each month, before its small groups were masked, and between what it is when they are.</summary>
internal sealed class GroupTruth
{
    /// <summary>Region, month, age group (0 to 3), sex: enrolled, least, most.</summary>
    public TruthTable Enrolled { get; } = new("enrolledMv", 4, 3);

    public static GroupTruth Count(EnrolledGroups groups, Month from, Month to)
    {
        var truth = new GroupTruth();
        foreach (var month in Month.Range(from, to))
            foreach (var (group, count) in groups.Of(month))
            {
                var masked = count <= GroupFile.LargestMasked;
                truth.Enrolled.Add(group.Region, month.Id, group.AgeGroup, group.Sex, 0, count);
                truth.Enrolled.Add(group.Region, month.Id, group.AgeGroup, group.Sex, 1, masked ? 1 : count);
                truth.Enrolled.Add(group.Region, month.Id, group.AgeGroup, group.Sex, 2, masked ? GroupFile.LargestMasked : count);
            }
        return truth;
    }
}
