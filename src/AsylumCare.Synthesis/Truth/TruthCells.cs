using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Episodes;
using AsylumCare.Synthesis.People;

namespace AsylumCare.Synthesis.Truth;

/// <summary>A cell of coverage: region of residence on day 30, month of application (yyyymm), sex (1, 2), age band (1–10).</summary>
internal readonly record struct CoverageCell(int Region, int Month, int Sex, int AgeBand);

/// <summary>
/// What the figures should be, counted straight from the simulated persons: no event is folded and no file is read, so that an error
/// in either shows as a difference.
/// </summary>
internal sealed class TruthCells
{
    public const int Bands = 11;

    // First ages of Migrationsverket's bands 1 to 10.
    private static readonly int[] FirstAges = [0, 7, 13, 16, 18, 25, 35, 45, 55, 65];

    // Last days of the first four steps; what is later is the fifth.
    private static readonly int[] LastDays = [30, 60, 90, 180];

    public Dictionary<CoverageCell, int[]> Coverage { get; } = [];

    /// <summary>(region, month) → examinations made there then, and applications registered there then.</summary>
    public Dictionary<(int Region, int Month), (int Examinations, int Applications)> Ratio { get; } = [];

    public static TruthCells Count(Person[] persons, int lastDay)
    {
        var truth = new TruthCells();
        foreach (ref readonly var person in persons.AsSpan())
        {
            var month = Month.OfDay(person.Applied);
            var cell = new CoverageCell(RegionOnDay30(person, lastDay), month.Id, person.Sex, AgeBandOf(month.Year - person.BirthYear));
            if (!truth.Coverage.TryGetValue(cell, out var bands)) truth.Coverage.Add(cell, bands = new int[Bands]);
            bands[BandOf(person, lastDay)]++;
            truth.AddToRatio(person.Region, month.Id, 0, 1);
            if (person.Examined != 0) truth.AddToRatio(person.ExaminedRegion, Month.OfDay(person.Examined).Id, 1, 0);
            if (person.Reexamined != 0) truth.AddToRatio(person.ReexaminedRegion, Month.OfDay(person.Reexamined).Id, 1, 0);
        }
        return truth;
    }

    /// <summary>Examined within 30, 60, 90, 180 days, later: 0–4; unexamined and left within them: 5–9; the rest: 10.</summary>
    private static int BandOf(in Person person, int lastDay)
    {
        if (person.Examined != 0 && !person.ExaminedAsNewlyArrived) return StepOf(person.Examined - person.Applied);
        var hasLeft = person.Left != 0 && person.Left <= lastDay && person.Reason is
            DeregistrationReason.LeftTheCountry or DeregistrationReason.Withdrawn or DeregistrationReason.Deceased or DeregistrationReason.Dublin;
        return hasLeft ? 5 + StepOf(person.Left - person.Applied) : 10;
    }

    /// <summary>A move that nobody has yet reported has not happened.</summary>
    private static int RegionOnDay30(in Person person, int lastDay) =>
        person.EarlyMove != 0 && person.EarlyMove <= person.Applied + 30 && person.EarlyMove <= lastDay ? person.EarlyRegion : person.Region;

    private static int StepOf(int days)
    {
        var step = 0;
        while (step < LastDays.Length && days > LastDays[step]) step++;
        return step;
    }

    public static int AgeBandOf(int age)
    {
        var band = 0;
        while (band < FirstAges.Length && age >= FirstAges[band]) band++;
        return band;
    }

    private void AddToRatio(int region, int month, int examinations, int applications)
    {
        var (e, a) = Ratio.GetValueOrDefault((region, month));
        Ratio[(region, month)] = (e + examinations, a + applications);
    }
}
