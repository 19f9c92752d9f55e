using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Episodes;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.Examinations;

/// <summary>
/// Some of those examined had missed an appointment before. An offer in vain is a row of an earlier month, which the row of the
/// examination supersedes; within one month there is one row, and after the examination there is no offer.
/// </summary>
internal static class MissedAppointments
{
    private const int MissedPermille = 80;
    private const int ShortestDays = 14;
    private const int SpreadDays = 28;

    public static void Add(long seed, Person[] persons)
    {
        for (var i = 0; i < persons.Length; i++)
        {
            ref var person = ref persons[i];
            if (person.Examined == 0) continue;
            if (person.InVain == 0) Miss(ref person, seed, i);
            if (person.InVain != 0 && Month.OfDay(person.InVain) >= Month.OfDay(person.Examined)) person.InVain = 0;
        }
    }

    private static void Miss(ref Person person, long seed, int number)
    {
        var draw = new Draw(seed, Purpose.MissedAppointment, number);
        var day = person.Examined - ShortestDays - draw.Below(SpreadDays);
        if (!draw.Chance(MissedPermille) || day < person.Applied + 5) return;
        (person.InVain, person.InVainOutcome) = (day, (byte)ExaminationOutcome.NoShow);
    }
}
