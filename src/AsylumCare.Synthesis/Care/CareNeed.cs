using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Care;

/// <summary>
/// How often a person seeks care. Sex, age, region and the person differ; the level is set so that enrolled persons are expected to make
/// 2.59 visits to doctors a person-year, as reported for 2013 (SKL), the health examination (which nurses make) not among them.
/// </summary>
internal sealed class CareNeed
{
    // Contacts per thousand person-years.
    public const int DoctorVisits = 2590;

    private const int HazardOfOne = 1_000_000_000;
    private const int DaysOfThousandYears = 365_250;

    // Some persons need much care and many little: contacts cluster by person.
    private static readonly int[] Frailties = [40, 100, 220];
    private static readonly int[] FrailtySums = [400, 800, 1000];

    private readonly long _seed;
    private readonly long[] _ofRegion = new long[100];
    private readonly Int128 _numerator;
    private readonly Int128 _denominator;

    /// <param name="contacts">Contacts of every sort per thousand person-years, visits to doctors among them.</param>
    public CareNeed(long seed, Person[] persons, Regions regions, int lastDay, int contacts)
    {
        _seed = seed;
        foreach (var region in regions.All) _ofRegion[region.Id] = 850 + new Draw(seed, Purpose.Need, -region.Id).Below(301);
        Int128 days = 0, weighted = 0;
        Span<Residency> residencies = stackalloc Residency[Residency.MostOfOnePerson];
        for (var number = 0; number < persons.Length; number++)
        {
            var weight = Weight(persons[number], number);
            foreach (var stay in residencies[..Residency.Of(persons[number], lastDay, residencies)])
            {
                days += stay.Until - stay.From;
                weighted += (stay.Until - stay.From) * weight * _ofRegion[stay.Region];
            }
        }
        _numerator = days * contacts * HazardOfOne;
        _denominator = weighted * DaysOfThousandYears;
    }

    /// <summary>What is the person's own: sex, age and frailty.</summary>
    public long Weight(in Person person, int number)
    {
        var age = DateOnly.FromDayNumber(person.Applied).Year - person.BirthYear;
        var group = age < 18 ? 90 : person.Sex == 2 ? 135 : 85;
        return group * Frailties[new Draw(_seed, Purpose.Need, number).Pick(FrailtySums)];
    }

    /// <returns>The rate of contacts a day, in thousand-millionths.</returns>
    public long Hazard(long weight, byte region) => (long)(weight * _ofRegion[region] * _numerator / _denominator);
}
