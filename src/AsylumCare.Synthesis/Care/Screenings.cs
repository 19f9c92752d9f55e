using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;
using AsylumCare.Synthesis.Writing;

namespace AsylumCare.Synthesis.Care;

/// <summary>
/// Who is screened with RHS-13, and with what result: 48 % of those scored have symptoms and 22 % severe ones (Stockholm, CES). The
/// regions differ widely in how many they screen, and a sign seen at the examination goes with a positive score.
/// </summary>
internal sealed class Screenings
{
    private const int UnderAgePermille = 20;
    private const int YoungestScreened = 11;
    private const int SameDayPermille = 850;
    private const int AbortedPermille = 30;
    private const int IncompletePermille = 25;
    private const int WellBeingPermille = 50;

    // With 22 % signs, 66 % none and 12 % not assessed these make 48 %.
    private const int PositiveWithSign = 900;
    private const int PositiveWithout = 340;
    private const int PositiveNotAssessed = 480;

    private readonly long _seed;
    private readonly Person[] _persons;
    private readonly ExaminationSigns _signs;
    private readonly int _lastDay;
    private readonly int[] _uptakePermille = new int[100];

    public Screenings(long seed, Person[] persons, Regions regions, ExaminationSigns signs, int lastDay)
    {
        (_seed, _persons, _signs, _lastDay) = (seed, persons, signs, lastDay);
        foreach (var region in regions.All) _uptakePermille[region.Id] = 150 + new Draw(seed, Purpose.Screening, -region.Id).Below(750);
    }

    /// <returns>The person's screening; none was made where its day is 0.</returns>
    public Screening Of(int number)
    {
        ref readonly var person = ref _persons[number];
        if (person.Examined == 0) return default;
        var age = DateOnly.FromDayNumber(person.Examined).Year - person.BirthYear;
        var draw = new Draw(_seed, Purpose.Screening, number);
        if (age < YoungestScreened || !draw.Chance(age < Screening.YoungestAge ? UnderAgePermille : _uptakePermille[person.ExaminedRegion])) return default;
        var day = draw.Chance(SameDayPermille) ? person.Examined : person.Examined + 1 + draw.Below(21);
        if (day > _lastDay || day >= person.EnrolledUntil) day = person.Examined;
        var score = Score(_signs.Of(number), ref draw);
        var fate = draw.Below(1000);
        var answered = fate < AbortedPermille ? draw.Below(8) : fate < AbortedPermille + IncompletePermille ? 6 + draw.Below(5) : 11 + Math.Min(2, draw.Below(20));
        var isUnderAge = age < Screening.YoungestAge;
        var wellBeing = draw.Chance(WellBeingPermille) && !isUnderAge ? draw.Below(26) : -1;
        return new Screening(day, person.ExaminedRegion, score, answered, fate < AbortedPermille, isUnderAge, wellBeing);
    }

    private static int Score(ExaminationSign sign, ref Draw draw)
    {
        var positive = sign switch { ExaminationSign.Yes => PositiveWithSign, ExaminationSign.No => PositiveWithout, _ => PositiveNotAssessed };
        if (!draw.Chance(positive)) return draw.Below(11);
        var point = draw.Below(48);
        if (point < 13) return 11 + draw.Below(7);
        return point < 26 ? 18 + draw.Below(7) : 25 + Math.Min(draw.Below(28), draw.Below(28));
    }
}
