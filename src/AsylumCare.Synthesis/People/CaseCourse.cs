using AsylumCare.Domain.Episodes;
using AsylumCare.Synthesis.Planning;
using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.People;

/// <summary>What becomes of a case: decision, appeal, departure. The shares without a published source are assumptions of the demonstration.</summary>
internal static class CaseCourse
{
    private const int AbscondEarlyPermille = 30;
    private const int ReturnPermille = 150;
    private const int DeathPer100000 = 60;
    private const int AppealPermille = 650;
    private const int MinimumDays = 10;

    /// <summary>Of the mean handling time, how long a case that is tried in full takes: transfers and withdrawals pull the mean down.</summary>
    private const int TriedInFullPercent = 130;

    public static void Run(ref Person person, int meanDays, DecisionClimate climate, ref Draw draw)
    {
        Decide(ref person, meanDays, climate, ref draw);
        Depart(ref person, ref draw);
        Abscond(ref person, ref draw);
        if (draw.Below(100_000) < DeathPer100000) Die(ref person, person.Applied + MinimumDays + draw.Exponential(300));
    }

    private static void Decide(ref Person person, int meanDays, DecisionClimate climate, ref Draw draw)
    {
        var days = Math.Max(MinimumDays, draw.Erlang3(meanDays * TriedInFullPercent / 100));
        person.Decision = (Decision)(draw.Pick(climate.OutcomeSums(person.Applied + days)) + 1);
        // A transfer, and an application that is withdrawn, are over sooner than a case tried in full.
        if (person.Decision == Decision.Dublin) days = Math.Max(2 * MinimumDays, days / 2);
        if (person.Decision == Decision.WrittenOff) days = Math.Max(MinimumDays, days * 2 / 5);
        person.Decided = person.Applied + days;
    }

    private static void Depart(ref Person person, ref Draw draw)
    {
        switch (person.Decision)
        {
            case Decision.Granted:
                person.Left = person.Decided + 15 + draw.Exponential(140);
                person.Reason = draw.Chance(990) ? DeregistrationReason.PlacedInMunicipality : DeregistrationReason.LeftTheCountry;
                break;
            case Decision.Rejected:
                if (draw.Chance(AppealPermille)) person.FinallyRefused = person.Decided + 30 + draw.Exponential(150);
                person.Left = Math.Max(person.Decided, person.FinallyRefused) + 20 + draw.Exponential(180);
                person.Reason = draw.Chance(600) ? DeregistrationReason.LeftTheCountry : DeregistrationReason.Absconded;
                break;
            case Decision.Dublin:
                person.Left = person.Decided + 15 + draw.Exponential(100);
                var way = draw.Below(100);
                person.Reason = way < 65 ? DeregistrationReason.Dublin
                    : way < 90 ? DeregistrationReason.Absconded : DeregistrationReason.LeftTheCountry;
                break;
            default:
                person.Left = person.Decided;
                person.Reason = draw.Chance(800) ? DeregistrationReason.Withdrawn : DeregistrationReason.LeftTheCountry;
                break;
        }
    }

    /// <summary>Some leave before any decision; a few of them come back within half a year and their case goes on.</summary>
    private static void Abscond(ref Person person, ref Draw draw)
    {
        var day = person.Applied + MinimumDays + draw.Exponential(120);
        if (!draw.Chance(AbscondEarlyPermille) || day >= person.Decided) return;
        if (!draw.Chance(ReturnPermille))
        {
            (person.Decision, person.Decided, person.FinallyRefused) = (Decision.None, 0, 0);
            (person.Left, person.Reason) = (day, DeregistrationReason.Absconded);
            return;
        }
        person.Absconded = day;
        person.Returned = day + 10 + draw.Below(140);
        var delay = Math.Max(0, person.Returned + MinimumDays - person.Decided);
        person.Decided += delay;
        person.Left += delay;
        if (person.FinallyRefused != 0) person.FinallyRefused += delay;
    }

    private static void Die(ref Person person, int day)
    {
        if (day >= person.Left || (person.Absconded != 0 && day >= person.Absconded)) return;
        (person.Left, person.Reason) = (day, DeregistrationReason.Deceased);
        (person.Absconded, person.Returned) = (0, 0);
        if (person.Decided >= day) (person.Decision, person.Decided) = (Decision.None, 0);
        if (person.FinallyRefused >= day) person.FinallyRefused = 0;
    }
}
