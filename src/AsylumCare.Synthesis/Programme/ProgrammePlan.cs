using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Planning;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Programme;

/// <summary>
/// The 21 regions' way through Hälsa i Sverige 2016–2017. Published are the chain of steps, the payment of 300 000 kronor for the needs
/// analysis, the span of the second payment, the pilot in Värmland and the numbers trained; each region's days and shares are assumed.
/// </summary>
internal static class ProgrammePlan
{
    public const int FirstPayment = 300_000;
    public const int SmallestSecondPayment = 100_000;
    public const int LargestSecondPayment = 800_000;

    // SKR's programme pages: trained trainers, and participants in all.
    private const int TrainersInAll = 1_200;
    private const int ParticipantsInAll = 20_000;

    private const int Varmland = 17;
    private const int PilotPayment = 3_000_000;
    private const string Own = "Regionens egen uppföljning (demo)";
    private const string Pilot = "Förstudie med Landstinget i Värmland 2015 till 2016";

    private static readonly DateOnly Opening = new(2016, 6, 1);
    private static readonly Month[] LocalMonths = [.. Month.Range(new Month(2016, 11), new Month(2017, 5))];
    private static readonly string[] Courses = ["Migration, trauma och bemötande", "Hälsokommunikation med nyanlända", "Psykisk hälsa hos barn på flykt"];

    /// <summary>By population between the smallest and the largest region, in whole thousands. The formula that was used isn't published.</summary>
    public static int SecondPayment(int population, int smallest, int largest)
    {
        var share = SmallestSecondPayment + ((LargestSecondPayment - SmallestSecondPayment) * (long)(population - smallest) / (decimal)(largest - smallest));
        return Math.Clamp((int)decimal.Round(share / 1000, MidpointRounding.AwayFromZero) * 1000, SmallestSecondPayment, LargestSecondPayment);
    }

    public static List<ProgrammeStep> Steps(long seed, Regions regions)
    {
        var (smallest, largest) = (regions.All.Min(r => r.Population), regions.All.Max(r => r.Population));
        var steps = new List<ProgrammeStep>
        {
            new(Varmland, new DateOnly(2015, 10, 1), "INTRESSE", null, Pilot),
            new(Varmland, new DateOnly(2015, 10, 15), "UTBETALNING1", PilotPayment, Pilot),
            new(Varmland, new DateOnly(2016, 3, 31), "UPPFOLJNING", null, Pilot),
        };
        foreach (var region in regions.All)
        {
            var draw = new Draw(seed, Purpose.Programme, region.Id);
            var day = Opening;
            Take("INTRESSE", 30, null, ref draw);
            Take("SAMORDNARE", 40, null, ref draw);
            Take("BEHOVSANALYS", 50, null, ref draw);
            Take("UTBETALNING1", 14, FirstPayment, ref draw);
            Take("SPRIDNINGSPLAN", 45, null, ref draw);
            Take("UTBETALNING2", 14, SecondPayment(region.Population, smallest, largest), ref draw);
            steps.Add(new(region.Id, new DateOnly(2017, 2, 1 + draw.Below(28)), "UPPFOLJNING", null, Own));

            void Take(string code, int within, int? kronor, ref Draw draw)
            {
                day = day.AddDays(3 + draw.Below(within));
                steps.Add(new(region.Id, day, code, kronor, Own));
            }
        }
        steps.AddRange(Trainings(seed, regions).DistinctBy(t => (t.Region, t.Day, t.IsNational))
            .Select(t => new ProgrammeStep(t.Region, t.Day, t.IsNational ? "NATUTB" : "LOKALUTB", null, Own)));
        return [.. steps.OrderBy(s => (s.Day, s.Region)).ThenBy(s => s.Code, StringComparer.Ordinal)];
    }

    public static List<Training> Trainings(long seed, Regions regions)
    {
        var weights = regions.All.Select(region => (long)region.Population).ToArray();
        var trainers = LargestRemainder.Share(TrainersInAll, weights);
        var participants = LargestRemainder.Share(ParticipantsInAll, weights);
        var trainings = new List<Training>();
        for (var i = 0; i < weights.Length; i++)
        {
            var (id, draw) = (regions.All[i].Id, new Draw(seed, Purpose.Programme, -regions.All[i].Id));
            var ofCourse = LargestRemainder.Share(trainers[i], [3, 2]);
            for (var course = 0; course < ofCourse.Length; course++)
                trainings.Add(new(id, new DateOnly(2016, 9 + (2 * course), 5 + draw.Below(20)), Courses[course], true, ofCourse[course], ofCourse[course] / 5, ofCourse[course], Own));
            var ofMonth = LargestRemainder.Share(participants[i], [.. LocalMonths.Select(_ => 60L + draw.Below(80))]);
            for (var month = 0; month < LocalMonths.Length; month++)
                trainings.Add(new(id, LocalMonths[month].FirstDay.AddDays(2 + draw.Below(25)), Courses[draw.Below(Courses.Length)], false, ofMonth[month], ofMonth[month] * 45 / 100, Math.Min(ofMonth[month], 2 + draw.Below(3)), Own));
        }
        return [.. trainings.OrderBy(t => (t.Day, t.Region)).ThenBy(t => t.Course, StringComparer.Ordinal)];
    }
}
