using AsylumCare.Domain.Episodes;
using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.People;

/// <summary>
/// Some who applied are persons who had applied before and left at least half a year ago: two simulated cases of one person. The former
/// came to no examination, and both have the same sex, year of birth and citizenship.
/// </summary>
internal static class Reapplications
{
    private const int AgainPermille = 20;

    /// <summary>Who is away so long has a new case when he comes back.</summary>
    private const int LeastDaysAway = 200;

    public static void Join(long seed, Person[] persons)
    {
        var gone = Gone(persons);
        for (var i = 0; i < persons.Length; i++)
        {
            if (persons[i].Unaccompanied || !gone.TryGetValue(Likeness(persons[i]), out var former)) continue;
            if (!new Draw(seed, Purpose.Reapplication, i).Chance(AgainPermille)) continue;

            // One who has come back already does not come back again.
            while (former.TryPeek(out var first) && persons[first].AppliedBefore != 0) former.Dequeue();
            if (former.TryPeek(out var earlier) && persons[earlier].Left + LeastDaysAway <= persons[i].Applied) persons[i].AppliedBefore = former.Dequeue() + 1;
        }
    }

    private static Dictionary<(byte, short, short), Queue<int>> Gone(Person[] persons) =>
        Enumerable.Range(0, persons.Length).Where(i => MayComeBack(persons[i])).OrderBy(i => persons[i].Left)
            .GroupBy(i => Likeness(persons[i])).ToDictionary(group => group.Key, group => new Queue<int>(group));

    private static bool MayComeBack(in Person person) => person.Examined == 0 && !person.Unaccompanied && person.Reason is
        DeregistrationReason.LeftTheCountry or DeregistrationReason.Absconded or DeregistrationReason.Withdrawn or DeregistrationReason.Dublin;

    private static (byte, short, short) Likeness(in Person person) => (person.Sex, person.BirthYear, person.Citizenship);
}
