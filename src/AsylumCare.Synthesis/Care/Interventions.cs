using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Writing;

namespace AsylumCare.Synthesis.Care;

/// <summary>
/// What is offered to those with signs, and what comes of it. Of those with severe signs 85 % are offered something and many decline
/// (Stockholm, CES); about half of all with signs get an intervention.
/// </summary>
internal sealed class Interventions(long seed, Person[] persons, Screenings screenings, ExaminationSigns signs, int lastDay)
{
    private const int NoAnswerPermille = 40;
    private const int InterruptedPermille = 200;
    private const int NeverClosedPermille = 120;
    private const int MovesAwayPermille = 600;
    private const int ClosedAtDeparturePermille = 800;

    /// <returns>The person's intervention; none was offered where its day of offer is 0.</returns>
    public Intervention Of(int number)
    {
        ref readonly var person = ref persons[number];
        if (person.Examined == 0) return default;
        var screening = screenings.Of(number);
        var (sign, day) = SignOf(number, screening);
        if (sign == Severity.None) return default;
        var draw = new Draw(seed, Purpose.Intervention, number);
        var offered = Weekdays.OnOrBefore(day + 3 + draw.Exponential(25), day);
        if (!draw.Chance(OfferedPermille(sign)) || !IsEnrolledThen(person, offered)) return default;
        var isMinor = DateOnly.FromDayNumber(offered).Year - person.BirthYear < 18;
        var intervention = new Intervention(
            AnyType(sign, isMinor, ref draw), sign, person.RegionOn(offered), draw.Chance(700) ? day : 0, offered,
            AnyAnswer(sign, ref draw), 0, 0, InterventionEnd.None, 0, 0);
        return intervention.Answer == InterventionAnswer.Yes ? Carry(intervention, person, ref draw) : intervention;
    }

    /// <summary>The first sign: a positive screening, else what was seen at the examination.</summary>
    public (Severity Sign, int Day) SignOf(int number, in Screening screening)
    {
        if (screening is { IsMade: true, IsScored: true, IsUnderAge: false } && screening.Severity != Severity.None) return (screening.Severity, screening.Day);
        return signs.Of(number) == ExaminationSign.Yes ? (Severity.Clinical, persons[number].Examined) : (Severity.None, 0);
    }

    private bool IsEnrolledThen(in Person person, int day) => day <= lastDay && day < person.EnrolledUntil;

    private Intervention Carry(in Intervention offered, in Person person, ref Draw draw)
    {
        var start = Weekdays.OnOrBefore(offered.Offered + 2 + draw.Exponential(18), offered.Offered);
        if (!IsEnrolledThen(person, start)) return offered;
        var planned = offered.IsGroup ? 4 + draw.Below(3) : 2 + draw.Below(5);
        var interval = offered.IsGroup ? 7 : 14 + (7 * draw.Below(2));
        var reason = InterventionEnd.Completed;
        if (draw.Chance(InterruptedPermille)) (planned, reason) = (1 + draw.Below(planned), InterventionEnd.Interrupted);
        var end = start + ((planned - 1) * interval) + draw.Below(15);
        if (draw.Chance(NeverClosedPermille)) (end, reason) = (0, InterventionEnd.None);
        var last = start + ((planned - 1) * interval);
        if (person.LateMove > start && person.LateMove <= last && draw.Chance(MovesAwayPermille))
            (last, end, reason) = (person.LateMove - 1, person.LateMove, InterventionEnd.Moved);
        if (person.EnrolledUntil <= Math.Max(last, end))
        {
            last = Math.Min(last, person.EnrolledUntil - 1);
            (end, reason) = draw.Chance(ClosedAtDeparturePermille) ? (person.EnrolledUntil, InterventionEnd.Deregistered) : (0, InterventionEnd.None);
        }
        if (end > lastDay) (end, reason) = (0, InterventionEnd.None);
        var whole = offered with { Start = start, End = end, EndReason = reason, Contacts = planned, Interval = interval };
        return whole with { Contacts = whole.ContactsUntil(Math.Min(last, lastDay)) };
    }

    private static int OfferedPermille(Severity sign) =>
        sign switch { Severity.Severe => 850, Severity.Moderate => 740, Severity.Mild => 600, _ => 650 };

    private static InterventionAnswer AnyAnswer(Severity sign, ref Draw draw)
    {
        var point = draw.Below(1000);
        if (point < NoAnswerPermille) return InterventionAnswer.NoAnswer;
        return point < NoAnswerPermille + (sign == Severity.Severe ? 240 : 170) ? InterventionAnswer.No : InterventionAnswer.Yes;
    }

    private static InterventionType AnyType(Severity sign, bool isMinor, ref Draw draw)
    {
        var point = draw.Below(100);
        if (sign == Severity.Severe)
            return point < 25 ? (isMinor ? InterventionType.ChildPsychiatry : InterventionType.AdultPsychiatry)
                : point < 45 ? InterventionType.TraumaCare : point < 60 ? InterventionType.CognitiveTherapy
                : point < 70 ? InterventionType.Medication : InterventionType.SupportiveTalk;
        if (sign == Severity.Mild)
            return point < 40 ? InterventionType.HealthSchool : point < 70 ? InterventionType.Group
                : point < 90 ? InterventionType.SupportiveTalk : InterventionType.ActivityOnPrescription;
        return point < 45 ? InterventionType.SupportiveTalk : point < 65 ? InterventionType.CognitiveTherapy
            : point < 80 ? InterventionType.HealthSchool : InterventionType.Group;
    }
}
