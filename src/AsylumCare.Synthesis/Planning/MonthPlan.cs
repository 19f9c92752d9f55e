using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Planning;

/// <summary>How many of each kind apply in a month. The national figures are margins; how they cross is assumed here.</summary>
/// <param name="UnaccompaniedBoys">Of the unaccompanied; most are.</param>
/// <param name="AccompaniedBoys">Of the other minors; about half are.</param>
internal sealed record MonthPlan(
    Month Month, int Applications, int Men, int Minors, int Unaccompanied, int UnaccompaniedBoys, int AccompaniedBoys)
{
    private const decimal BoysOfUnaccompanied = 0.88m;
    private const decimal BoysOfAccompanied = 0.53m;

    public int Women => Applications - Men;
    public int UnaccompaniedGirls => Unaccompanied - UnaccompaniedBoys;
    public int AccompaniedGirls => Minors - Unaccompanied - AccompaniedBoys;
    public int AdultMen => Men - UnaccompaniedBoys - AccompaniedBoys;

    /// <summary>At scale 1 the margins are the national figures exactly; below, each is scaled with its total kept.</summary>
    public static MonthPlan[] Of(NationalSeries national, Month from, Month to, decimal scale)
    {
        var months = Month.Range(from, to).Select(month => national[month]).ToArray();
        var applications = LargestRemainder.Scale([.. months.Select(m => m.Applications)], scale);
        var men = LargestRemainder.Scale([.. months.Select(m => m.Men)], scale);
        var minors = LargestRemainder.Scale([.. months.Select(m => m.Minors)], scale);
        var unaccompanied = LargestRemainder.Scale([.. months.Select(m => m.Unaccompanied)], scale);
        return [.. months.Select((m, i) => Cross(m.Month, applications[i], men[i], minors[i], unaccompanied[i]))];
    }

    private static MonthPlan Cross(Month month, int applications, int men, int minors, int unaccompanied)
    {
        men = Math.Min(men, applications);
        minors = Math.Min(minors, applications);
        unaccompanied = Math.Min(unaccompanied, minors);
        var (boysAtMost, boysAtLeast) = (Math.Min(men, minors), Math.Max(0, minors - (applications - men)));
        var boys = Math.Clamp(Share(unaccompanied, BoysOfUnaccompanied) + Share(minors - unaccompanied, BoysOfAccompanied), boysAtLeast, boysAtMost);
        var unaccompaniedBoys = Math.Clamp(Share(unaccompanied, BoysOfUnaccompanied), Math.Max(0, boys - (minors - unaccompanied)), Math.Min(boys, unaccompanied));
        return new MonthPlan(month, applications, men, minors, unaccompanied, unaccompaniedBoys, boys - unaccompaniedBoys);
    }

    private static int Share(int count, decimal share) => (int)decimal.Round(count * share, MidpointRounding.AwayFromZero);
}
