using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Reference;
using AsylumCare.Synthesis.Writing;

namespace AsylumCare.Synthesis.Care;

/// <summary>The care of simulated persons: everything in it is worked out anew when asked for.</summary>
internal sealed record CareWorld(
    Person[] Persons, Regions Regions, ContactCourse Contacts, ExaminationSigns Signs, Screenings Screenings, Interventions Interventions)
{
    public static CareWorld Of(long seed, Simulation simulation, int lastDay)
    {
        var (_, regions, _, persons) = simulation;
        var signs = new ExaminationSigns(seed);
        var screenings = new Screenings(seed, persons, regions, signs, lastDay);
        var interventions = new Interventions(seed, persons, screenings, signs, lastDay);
        var need = new CareNeed(seed, persons, regions, lastDay, ContactCourse.Rate);
        return new CareWorld(persons, regions, new ContactCourse(seed, persons, regions, need, interventions, lastDay), signs, screenings, interventions);
    }
}
