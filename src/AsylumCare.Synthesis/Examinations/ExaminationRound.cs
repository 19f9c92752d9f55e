using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Examinations;

/// <summary>A span of days at a given capacity.</summary>
/// <param name="DailyThousandths">Examinations a full weekday, in thousandths.</param>
/// <param name="AtMost">Examinations in the whole span.</param>
/// <param name="InviteAnew">Whether room left by those who are ready is offered to those who were never examined.</param>
internal readonly record struct Capacity(long DailyThousandths, int AtMost, bool InviteAnew);

/// <summary>Lives the days of a queue: who is examined when, and where.</summary>
internal sealed class ExaminationRound(long seed, Person[] persons, Regions regions)
{
    private const int AgainAfterMovePermille = 650;
    private const int OtherRegionPermille = 30;
    private const int NewlyArrivedPermille = 350;
    private const int AcceptsInvitationPermille = 800;
    private const int InvitedAfterDays = 180;

    /// <param name="keep">Write the outcome to the persons; else only count, to try a capacity.</param>
    /// <returns>Examinations made.</returns>
    public int Live(QueueState queue, int firstDay, int lastDay, Capacity capacity, bool keep)
    {
        var made = 0;
        long accumulated = 0;
        for (var day = firstDay; day <= lastDay; day++)
        {
            queue.Arrive(day, persons);
            accumulated += capacity.DailyThousandths * ExaminationCalendar.PerCent(day);
            var free = (int)Math.Min(accumulated / 100_000, capacity.AtMost - made);
            accumulated %= 100_000;
            while (free > 0 && queue.TryNext(out var entry))
                if (Serve(queue, entry, day, keep)) (free, made) = (free - 1, made + 1);
            while (free > 0 && capacity.InviteAnew && TryInvite(queue, day, out var invited))
                if (Serve(queue, invited, day, keep)) (free, made) = (free - 1, made + 1);
        }
        return made;
    }

    private bool Serve(QueueState queue, int entry, int day, bool keep)
    {
        var (number, second) = entry < 0 ? (~entry, true) : (entry, false);
        ref var person = ref persons[number];
        if (day >= person.EnrolledUntil) return false;
        var draw = new Draw(seed, Purpose.Performing, second ? ~(long)number : number);
        var home = person.RegionOn(day);
        var region = draw.Chance(OtherRegionPermille) ? regions.AnyBut(home, ref draw) : home;
        var hasPermit = person.Decision == Decision.Granted && person.Decided <= day;
        var newlyArrived = draw.Chance(NewlyArrivedPermille) && hasPermit;
        if (second)
        {
            if (keep) (person.Reexamined, person.ReexaminedRegion) = (day, region);
            return true;
        }
        if (keep) (person.Examined, person.ExaminedRegion, person.ExaminedAsNewlyArrived) = (day, region, newlyArrived);
        var moved = person.EarlyMove > day ? person.EarlyMove : person.LateMove;
        if (moved > day && !newlyArrived && draw.Chance(AgainAfterMovePermille)) queue.ReadyAgain(number, moved + 10 + draw.Exponential(30));
        return true;
    }

    private bool TryInvite(QueueState queue, int day, out int invited)
    {
        for (; queue.NextInvited < persons.Length; queue.NextInvited++)
        {
            ref readonly var person = ref persons[queue.NextInvited];
            invited = queue.NextInvited;
            // Persons lie in order of the month of application, so those behind are no older than a month more.
            if (person.Applied + InvitedAfterDays > day) return false;
            if (person.Ready != 0 || day >= person.EnrolledUntil) continue;
            if (!new Draw(seed, Purpose.Invitation, invited).Chance(AcceptsInvitationPermille)) continue;
            queue.NextInvited++;
            return true;
        }
        invited = 0;
        return false;
    }
}
