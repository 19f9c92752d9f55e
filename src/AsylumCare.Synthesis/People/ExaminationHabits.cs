using AsylumCare.Domain.Episodes;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.People;

/// <summary>
/// Whether and when a person accepts a first examination: an unchanged process over the years, different from region to region.
/// Uptake is about 47 % and the delay exponential with a mean of five to six weeks. Some pass the line, in some regions more than in
/// others, and a few adults are examined (on suspicion of an infection) before their application is made.
/// </summary>
internal sealed class ExaminationHabits
{
    private const int UptakePermille = 465;
    private const int MeanDelayDays = 37;
    private const int ShortestDelayDays = 4;
    private const int InVainPermille = 400;
    private const int BeforePermille = 6;
    private const int LongestBefore = 25;
    private const int GrownUp = 20;

    // Of those who accept; what a region's own share is multiplied with, in per cent.
    private const int UrgentChildPercent = 200;
    private const int UrgentWomanPercent = 150;

    // What comes of an offer that leads to no examination.
    private static readonly ExaminationOutcome[] InVainOutcomes =
    [
        ExaminationOutcome.NotReached, ExaminationOutcome.NoShow, ExaminationOutcome.Declined,
        ExaminationOutcome.Partial, ExaminationOutcome.DoneEarlier, ExaminationOutcome.NotNeeded,
    ];

    private static readonly int[] InVainSums = [430, 730, 900, 955, 985, 1000];

    private readonly int[] _uptakePermille = new int[100];
    private readonly int[] _meanDelay = new int[100];
    private readonly int[] _urgentPermille = new int[100];

    public ExaminationHabits(long seed, Regions regions)
    {
        var permille = new int[regions.All.Length];
        long weighted = 0, population = 0;
        for (var i = 0; i < permille.Length; i++)
        {
            var draw = new Draw(seed, Purpose.Region, regions.All[i].Id);
            permille[i] = 720 + draw.Below(560);
            _meanDelay[regions.All[i].Id] = MeanDelayDays - 9 + draw.Below(19);
            _urgentPermille[regions.All[i].Id] = 40 + draw.Below(160);
            weighted += (long)permille[i] * regions.All[i].Population;
            population += regions.All[i].Population;
        }
        // The regions differ; the nation as a whole does not depend on how their differences fell.
        for (var i = 0; i < permille.Length; i++)
            _uptakePermille[regions.All[i].Id] = (int)(permille[i] * population * UptakePermille / weighted);
    }

    public void Answer(ref Person person, ref Draw draw)
    {
        var region = person.EarlyMove != 0 ? person.EarlyRegion : person.Region;
        var accepts = draw.Chance(_uptakePermille[region]);
        var ready = person.Applied + ShortestDelayDays + draw.Exponential(_meanDelay[region]);
        var age = DateOnly.FromDayNumber(person.Applied).Year - person.BirthYear;
        if (accepts && ready < person.EnrolledUntil)
        {
            var percent = age < 18 ? UrgentChildPercent : person.Sex == 2 ? UrgentWomanPercent : 100;
            person.IsUrgent = draw.Chance(_urgentPermille[region] * percent / 100);
            person.Ready = ready;
            if (age < GrownUp || !draw.Chance(BeforePermille)) return;
            (person.Ready, person.IsUrgent) = (person.Applied - 1 - draw.Below(LongestBefore), true);
            return;
        }
        var inVain = person.Applied + 12 + draw.Exponential(40);
        if (!draw.Chance(InVainPermille) || inVain >= person.EnrolledUntil) return;
        person.InVain = inVain;
        person.InVainOutcome = (byte)InVainOutcomes[draw.Pick(InVainSums)];
    }
}
