using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.People;

/// <summary>Where a person is registered and moves: many from the region of arrival within the first month, some later.</summary>
internal static class Residence
{
    private const int EarlyMovePermille = 200;
    private const int LateMovePermille = 130;

    public static void Run(ref Person person, Regions regions, ref Draw draw)
    {
        person.Region = regions.Any(ref draw);
        var (early, late) = (draw.Chance(EarlyMovePermille), draw.Chance(LateMovePermille));
        var (earlyDay, lateDay) = (person.Applied + 2 + draw.Below(27), person.Applied + 35 + draw.Exponential(160));
        if (early && IsEnrolledOn(person, earlyDay))
        {
            person.EarlyMove = earlyDay;
            person.EarlyRegion = regions.AnyBut(person.Region, ref draw);
        }
        if (late && IsEnrolledOn(person, lateDay))
        {
            person.LateRegion = regions.AnyBut(person.RegionOn(lateDay), ref draw);
            person.LateMove = lateDay;
        }
    }

    private static bool IsEnrolledOn(in Person person, int day) =>
        day < person.Left && (person.Absconded == 0 || day < person.Absconded || day > person.Returned);
}
