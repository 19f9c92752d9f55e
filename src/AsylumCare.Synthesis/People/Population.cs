using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Planning;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.People;

/// <summary>Makes the applicants of all months: who they are, when they apply, where they live and what becomes of their case.</summary>
internal sealed class Population(long seed, Regions regions, Origins origins, DecisionClimate climate, ExaminationHabits habits)
{
    private const int WeekdayWeight = 10;
    private const int WeekendWeight = 4;

    // Ages within each group: first age, and running sums of weights a year of age.
    private static readonly int[] AccompaniedAges = AgeSums((0, 6, 64), (7, 12, 50), (13, 15, 43), (16, 17, 60));
    private static readonly int[] UnaccompaniedAges = AgeSums((0, 6, 2), (7, 12, 12), (13, 15, 130), (16, 17, 270));
    private static readonly int[] AdultAges =
        AgeSums((0, 17, 0), (18, 24, 430), (25, 34, 380), (35, 44, 190), (45, 54, 85), (55, 64, 32), (65, 84, 8));

    public Person[] Make(MonthPlan[] plans, CancellationToken ct)
    {
        var persons = Arrive(plans, ct);
        var next = 0;
        foreach (var plan in plans)
        {
            ct.ThrowIfCancellationRequested();
            var meanDays = climate.MeanDaysFor(plan.Month);
            for (var end = next + plan.Applications; next < end; next++) Live(ref persons[next], next, meanDays);
        }
        return persons;
    }

    /// <summary>Those who apply, with nothing of what becomes of them.</summary>
    public Person[] Arrive(MonthPlan[] plans, CancellationToken ct)
    {
        var persons = new Person[plans.Sum(plan => plan.Applications)];
        var next = 0;
        foreach (var plan in plans)
        {
            ct.ThrowIfCancellationRequested();
            var month = persons.AsSpan(next, plan.Applications);
            Cast(plan, month);
            var arrivals = ArrivalSums(plan.Month);
            for (var i = 0; i < month.Length; i++) Arrive(ref month[i], next + i, plan.Month, arrivals);
            next += plan.Applications;
        }
        return persons;
    }

    /// <summary>Gives the month's persons sex, age group and company in a drawn order. BirthYear holds the group until the age is drawn.</summary>
    private void Cast(MonthPlan plan, Span<Person> month)
    {
        var next = 0;
        foreach (var (count, sex, unaccompanied, minor) in new (int, byte, bool, bool)[]
        {
            (plan.UnaccompaniedBoys, 1, true, true), (plan.UnaccompaniedGirls, 2, true, true),
            (plan.AccompaniedBoys, 1, false, true), (plan.AccompaniedGirls, 2, false, true),
            (plan.AdultMen, 1, false, false), (plan.Applications - plan.AdultMen - plan.Minors, 2, false, false),
        })
            for (var i = 0; i < count; i++, next++)
            {
                month[next].Sex = sex;
                month[next].Unaccompanied = unaccompanied;
                month[next].BirthYear = minor ? (short)1 : (short)0;
            }
        var draw = new Draw(seed, Purpose.MonthOrder, plan.Month.Id);
        for (var i = month.Length - 1; i > 0; i--)
        {
            var other = draw.Below(i + 1);
            (month[i], month[other]) = (month[other], month[i]);
        }
    }

    private void Arrive(ref Person person, int number, Month month, int[] arrivals)
    {
        var arrival = new Draw(seed, Purpose.Arrival, number);
        person.Applied = month.FirstDay.DayNumber + arrival.Pick(arrivals);
        var ages = person.BirthYear == 0 ? AdultAges : person.Unaccompanied ? UnaccompaniedAges : AccompaniedAges;
        person.BirthYear = (short)(month.Year - arrival.Pick(ages));
        person.Citizenship = origins.Any(month.Year, person.Unaccompanied, ref arrival);
    }

    private void Live(ref Person person, int number, int meanDays)
    {
        var ofCase = new Draw(seed, Purpose.Case, number);
        CaseCourse.Run(ref person, meanDays, climate, ref ofCase);
        var residence = new Draw(seed, Purpose.Residence, number);
        Residence.Run(ref person, regions, ref residence);
        var examination = new Draw(seed, Purpose.Examination, number);
        habits.Answer(ref person, ref examination);
    }

    private static int[] ArrivalSums(Month month)
    {
        var sums = new int[month.LastDay.Day];
        for (var day = 0; day < sums.Length; day++)
        {
            var weekend = month.FirstDay.AddDays(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            sums[day] = (day == 0 ? 0 : sums[day - 1]) + (weekend ? WeekendWeight : WeekdayWeight);
        }
        return sums;
    }

    private static int[] AgeSums(params ReadOnlySpan<(int From, int To, int Weight)> bands)
    {
        var sums = new int[bands[^1].To + 1];
        var sum = 0;
        foreach (var (from, to, weight) in bands)
            for (var age = from; age <= to; age++) sums[age] = sum += weight;
        return sums;
    }
}
