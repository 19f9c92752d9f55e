using AsylumCare.Synthesis.Examinations;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Planning;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis;

/// <summary>The simulated persons with all that happens to them, before anything is written.</summary>
internal sealed record Simulation(NationalSeries National, Regions Regions, Origins Origins, Person[] Persons)
{
    /// <summary>Everybody who applied, whatever the scale: with the real monthly numbers, and at scale 1 the simulated persons themselves.</summary>
    public Person[] Applicants(GeneratorOptions options, CancellationToken ct = default) => options.Scale == 1
        ? Persons
        : PopulationOf(options.Seed, National, Regions, Origins).Arrive(MonthPlan.Of(National, options.From, options.To, 1), ct);

    /// <exception cref="ArgumentOutOfRangeException">The months reach outside the national series.</exception>
    public static Simulation Run(GeneratorOptions options, CancellationToken ct = default)
    {
        var (seed, from, to) = (options.Seed, options.From, options.To);
        var national = new NationalSeries();
        ArgumentOutOfRangeException.ThrowIfLessThan(from, national.Months[0].Month, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, national.Last, nameof(options));

        var regions = new Regions();
        var origins = new Origins(national, from, to);
        var persons = PopulationOf(seed, national, regions, origins).Make(MonthPlan.Of(national, from, to, options.Scale), ct);

        var queue = new QueueState(persons, from.FirstDay.DayNumber, to.LastDay.DayNumber);
        new ExaminationYears(new ExaminationRound(seed, persons, regions), queue).Live(from, to, options.Scale, ct);
        MissedAppointments.Add(seed, persons);
        Reapplications.Join(seed, persons);
        return new Simulation(national, regions, origins, persons);
    }

    private static Population PopulationOf(long seed, NationalSeries national, Regions regions, Origins origins) =>
        new(seed, regions, origins, new DecisionClimate(national), new ExaminationHabits(seed, regions));
}
