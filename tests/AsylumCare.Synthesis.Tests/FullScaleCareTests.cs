using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.Truth;
using AsylumCare.Synthesis.Writing;
using AsylumCare.Synthesis.Writing.National;

namespace AsylumCare.Synthesis.Tests;

/// <summary>Scale 1, lived and not written: the care that the demonstration shows.</summary>
public sealed class FullScaleCareTests
{
    private static readonly Month From = new(2013, 1);
    private static readonly Month To = new(2017, 5);

    private Simulation _simulation = null!;
    private CareWorld _world = null!;
    private CareTruth _care = null!;
    private EnrolmentTruth _enrolment = null!;

    [OneTimeSetUp]
    public void Simulate()
    {
        _simulation = Simulation.Run(new GeneratorOptions(From, To, 1, 1, "unwritten"));
        _world = CareWorld.Of(1, _simulation, To.LastDay.DayNumber);
        _care = CareTruth.Count(_world, From, To);
        _enrolment = EnrolmentTruth.Count(1, _simulation, From, To);
    }

    [Test]
    public void Doctors_are_visited_as_often_as_reported_for_2013()
    {
        var personYears = _enrolment.Enrolled.Rows.Sum(row => row.Value[0]) / 365.25;
        Assert.That(_care.Contacts.Rows.Sum(row => row.Value[1]) / personYears, Is.EqualTo(2.59).Within(0.015));
    }

    [Test]
    public void There_are_at_most_one_and_a_half_million_contacts()
    {
        var contacts = _care.ContactsGiven.Rows.Sum(row => row.Value.Sum()) + _care.Missed.Rows.Sum(row => row.Value[0]);
        Assert.That(contacts, Is.InRange(1_350_000, 1_500_000));
    }

    [Test]
    public void Of_those_scored_48_per_cent_have_symptoms_and_22_per_cent_severe_ones()
    {
        var sums = _care.Screenings.Rows.Where(row => row.Key.C == Screening.Rhs13).Aggregate(new long[5], (sum, row) => [.. sum.Zip(row.Value, (a, b) => a + b)]);
        Assert.That(sums[1], Is.GreaterThan(50_000));
        Assert.That((double)sums[2] / sums[1], Is.EqualTo(0.48).Within(0.01));
        Assert.That((double)sums[3] / sums[1], Is.EqualTo(0.22).Within(0.01));
    }

    [Test]
    public void About_half_of_those_with_signs_get_an_intervention_and_most_of_the_severe_are_offered_one()
    {
        var (signs, started, severe, offered) = (0, 0, 0, 0);
        for (var number = 0; number < _simulation.Persons.Length; number++)
        {
            if (_simulation.Persons[number].Examined is 0 or > 736_200) continue;
            var (sign, _) = _world.Interventions.SignOf(number, _world.Screenings.Of(number));
            var intervention = _world.Interventions.Of(number);
            if (sign == Severity.None) continue;
            signs++;
            if (intervention.Start != 0) started++;
            if (sign != Severity.Severe) continue;
            severe++;
            if (intervention.IsMade) offered++;
        }
        Assert.That((double)started / signs, Is.InRange(0.42, 0.54));
        Assert.That((double)offered / severe, Is.InRange(0.75, 0.85));
    }

    [Test]
    public void Registers_and_the_agencys_stock_agree_within_five_per_cent_when_nobody_rushes_in()
    {
        var stock = new EnrolledGroups(1, _simulation.Persons, _simulation.Regions, From, To);
        var agency = Month.Range(From, To).ToDictionary(month => month.Id, month => stock.Of(month).Sum(group => (long)group.Value));
        var register = _enrolment.Enrolled.Rows.GroupBy(row => row.Key.B).ToDictionary(g => g.Key, g => g.Sum(row => row.Value[1]));
        Assert.That(register.Where(m => m.Key > 201401).Select(m => (double)m.Value / agency[m.Key]), Is.All.InRange(0.95, 1.05));
    }

    [Test]
    public void Nobody_is_treated_before_the_offer_or_outside_the_register()
    {
        for (var number = 0; number < _simulation.Persons.Length; number++)
        {
            var intervention = _world.Interventions.Of(number);
            if (!intervention.IsMade) continue;
            ref readonly var person = ref _simulation.Persons[number];
            var inOrder = intervention.Start == 0 || (intervention.Offered <= intervention.Start && (intervention.End == 0 || intervention.Start <= intervention.End));
            var enrolled = intervention.Contacts == 0 || intervention.ContactDay(intervention.Contacts - 1) < person.EnrolledUntil;
            if (!inOrder || !enrolled || (intervention.Answer == InterventionAnswer.No && intervention.Start != 0)) Assert.Fail($"{number}: {intervention}");
        }
    }
}
