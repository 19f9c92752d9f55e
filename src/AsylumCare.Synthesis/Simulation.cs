using AsylumCare.Synthesis.Examinations;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Planning;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis;

/// <summary>The simulated persons with all that happens to them, before anything is written.</summary>
internal sealed record Simulation(NationalSeries National, Regions Regions, Origins Origins, Person[] Persons)
{
    /// <exception cref="ArgumentOutOfRangeException">The months reach outside the national series.</exception>
    public static Simulation Run(GeneratorOptions options, CancellationToken ct = default)
    {
        var (seed, from, to) = (options.Seed, options.From, options.To);
        var national = new NationalSeries();
        ArgumentOutOfRangeException.ThrowIfLessThan(from, national.Months[0].Month, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, national.Last, nameof(options));

        var regions = new Regions();
        var origins = new Origins(national, from, to);
        var habits = new ExaminationHabits(seed, regions);
        var plans = MonthPlan.Of(national, from, to, options.Scale);
        var persons = new Population(seed, regions, origins, new DecisionClimate(national), habits).Make(plans, ct);

        var queue = new QueueState(persons, from.FirstDay.DayNumber, to.LastDay.DayNumber);
        new ExaminationYears(new ExaminationRound(seed, persons, regions), queue).Live(from, to, options.Scale, ct);
        MissedAppointments.Add(seed, persons);
        return new Simulation(national, regions, origins, persons);
    }
}
