using AsylumCare.Synthesis.People;

namespace AsylumCare.Synthesis.Care;

/// <summary>Days on which a person is enrolled and lives in one region.</summary>
/// <param name="Until">First day after.</param>
internal readonly record struct Residency(int From, int Until, byte Region)
{
    public const int MostOfOnePerson = 4;

    /// <summary>A person's residencies up to the last day, in order; between absconding and returning there is none.</summary>
    /// <returns>How many.</returns>
    public static int Of(in Person person, int lastDay, Span<Residency> residencies)
    {
        var count = 0;
        if (person.Absconded == 0)
        {
            Add(person, person.Applied, Math.Min(person.Left, lastDay + 1), residencies, ref count);
            return count;
        }
        Add(person, person.Applied, Math.Min(person.Absconded, lastDay + 1), residencies, ref count);
        Add(person, person.Returned, Math.Min(person.Left, lastDay + 1), residencies, ref count);
        return count;
    }

    private static void Add(in Person person, int from, int until, Span<Residency> residencies, ref int count)
    {
        while (from < until)
        {
            var end = until;
            if (person.EarlyMove > from && person.EarlyMove < end) end = person.EarlyMove;
            if (person.LateMove > from && person.LateMove < end) end = person.LateMove;
            residencies[count++] = new Residency(from, end, person.RegionOn(from));
            from = end;
        }
    }
}
