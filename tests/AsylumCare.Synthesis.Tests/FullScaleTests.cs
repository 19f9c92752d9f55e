using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Truth;

namespace AsylumCare.Synthesis.Tests;

/// <summary>Scale 1, simulated and not written: the figures the demonstration shows.</summary>
public sealed class FullScaleTests
{
    private static readonly Month From = new(2013, 1);
    private static readonly Month To = new(2017, 5);

    private Simulation _simulation = null!;
    private TruthCells _truth = null!;

    [OneTimeSetUp]
    public void Simulate()
    {
        _simulation = Simulation.Run(new GeneratorOptions(From, To, 1, 1, "unwritten"));
        _truth = TruthCells.Count(_simulation.Persons, To.LastDay.DayNumber);
    }

    [Test]
    public void Monthly_applications_sex_minors_and_unaccompanied_are_the_real_figures()
    {
        var simulated = _simulation.Persons.GroupBy(p => Month.OfDay(p.Applied)).OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Count(), g.Count(p => p.Sex == 1), g.Count(p => g.Key.Year - p.BirthYear < 18), g.Count(p => p.Unaccompanied)));
        var real = Month.Range(From, To).Select(month => _simulation.National[month])
            .Select(m => (m.Month, m.Applications, m.Men, m.Minors, m.Unaccompanied));
        Assert.That(simulated, Is.EqualTo(real));
        Assert.That(_simulation.Persons, Has.Length.EqualTo(336_431));
    }

    [Test]
    public void Unaccompanied_are_minors() =>
        Assert.That(_simulation.Persons.Where(p => p.Unaccompanied).All(p => Month.OfDay(p.Applied).Year - p.BirthYear < 18), Is.True);

    [TestCase(2014, 35_798)]
    [TestCase(2015, 64_051)]
    [TestCase(2016, 82_626)]
    public void Examinations_of_a_year_are_the_published_number(int year, int published) =>
        Assert.That(_truth.Ratio.Where(c => c.Key.Month / 100 == year).Sum(c => c.Value.Examinations), Is.EqualTo(published));

    [Test]
    public void Some_are_examined_twice_after_a_move()
    {
        var all = _simulation.Persons.Count(p => p.Examined != 0) + _simulation.Persons.Count(p => p.Reexamined != 0);
        Assert.That(_simulation.Persons.Count(p => p.Reexamined != 0) / (double)all, Is.InRange(0.04, 0.08));
    }

    [Test]
    public void Cohort_coverage_sags_when_the_autumn_of_2015_overloads_the_queue()
    {
        Assert.That(Covered60(m => m / 100 == 2014), Is.InRange(0.30, 0.38));
        Assert.That(Covered60(m => m == 201510), Is.LessThan(Covered60(m => m == 201410) - 0.03));
    }

    [Test]
    public void Nobody_is_examined_while_not_enrolled() =>
        Assert.That(_simulation.Persons.All(p => IsBetween(p, p.Examined) && IsBetween(p, p.Reexamined)), Is.True);

    [Test]
    public void A_person_has_at_most_one_row_of_an_event_a_day()
    {
        var occurrences = new Occurrence[Occurrence.MostOfOnePerson];
        foreach (var person in _simulation.Persons)
        {
            var count = Occurrence.Of(person, To.LastDay.DayNumber, occurrences);
            var moves = occurrences.Take(count).Where(o => o.Kind is OccurrenceKind.EarlyMove or OccurrenceKind.LateMove).ToArray();
            var decisions = occurrences.Take(count).Where(o => o.Kind is OccurrenceKind.Decided or OccurrenceKind.FinallyRefused).ToArray();
            if (moves.DistinctBy(o => o.Day).Count() != moves.Length || decisions.DistinctBy(o => o.Day).Count() != decisions.Length)
                Assert.Fail($"applied {person.Applied}");
        }
    }

    private static bool IsBetween(Person person, int day) => day == 0 || (day >= person.Applied - 30 && day < person.EnrolledUntil);

    private double Covered60(Func<int, bool> isOfCohort)
    {
        var bands = _truth.Coverage.Where(c => isOfCohort(c.Key.Month)).Select(c => c.Value).ToArray();
        return bands.Sum(b => b[0] + b[1]) / (double)bands.Sum(b => b.Sum());
    }
}
