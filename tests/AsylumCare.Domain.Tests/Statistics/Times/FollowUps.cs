using AsylumCare.Domain.Statistics.Times;
using FsCheck;
using FsCheck.Fluent;

namespace AsylumCare.Domain.Tests.Statistics.Times;

internal static class FollowUps
{
    /// <summary>Few days, so that ties of all kinds are common.</summary>
    public static Arbitrary<FollowUp[]> Any { get; } = Of(FollowUpEnd.Censored, FollowUpEnd.Event, FollowUpEnd.Competing);

    public static Arbitrary<FollowUp[]> Of(params FollowUpEnd[] ends) =>
        (from days in Gen.Choose(0, 12) from end in Gen.Elements(ends) select new FollowUp(days, end)).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    public static IEnumerable<FollowUp> Many(int count, int days, FollowUpEnd end) => Enumerable.Repeat(new FollowUp(days, end), count);
}
