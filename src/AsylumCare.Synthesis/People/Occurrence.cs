namespace AsylumCare.Synthesis.People;

/// <summary>What is delivered of a person: the first eight in REGISTER, the others in HALSOUNDERSOKNING.</summary>
internal enum OccurrenceKind
{
    Enrolled = 0,
    EarlyMove = 1,
    LateMove = 2,
    Decided = 3,
    FinallyRefused = 4,
    Absconded = 5,
    Returned = 6,
    Left = 7,
    InVain = 8,
    Examined = 9,
    Reexamined = 10,
}

/// <summary>One delivered row of a person: what, when, and in which region's file.</summary>
internal readonly record struct Occurrence(OccurrenceKind Kind, int Day, byte Region)
{
    public const int MostOfOnePerson = 11;
    public const OccurrenceKind FirstOfExaminations = OccurrenceKind.InVain;

    /// <summary>All that happens to a person up to the last day, in no particular order.</summary>
    /// <returns>How many.</returns>
    public static int Of(in Person person, int lastDay, Span<Occurrence> occurrences)
    {
        var count = 0;
        Add(person, OccurrenceKind.Enrolled, person.Applied, lastDay, occurrences, ref count);
        Add(person, OccurrenceKind.EarlyMove, person.EarlyMove, lastDay, occurrences, ref count);
        Add(person, OccurrenceKind.LateMove, person.LateMove, lastDay, occurrences, ref count);
        if (person.Decision is not (Decision.None or Decision.WrittenOff))
            Add(person, OccurrenceKind.Decided, person.Decided, lastDay, occurrences, ref count);
        Add(person, OccurrenceKind.FinallyRefused, person.FinallyRefused, lastDay, occurrences, ref count);
        Add(person, OccurrenceKind.Absconded, person.Absconded, lastDay, occurrences, ref count);
        Add(person, OccurrenceKind.Returned, person.Returned, lastDay, occurrences, ref count);
        Add(person, OccurrenceKind.Left, person.Left, lastDay, occurrences, ref count);
        Add(person, OccurrenceKind.InVain, person.InVain, lastDay, occurrences, ref count);
        if (person.Examined != 0) occurrences[count++] = new(OccurrenceKind.Examined, person.Examined, person.ExaminedRegion);
        if (person.Reexamined != 0) occurrences[count++] = new(OccurrenceKind.Reexamined, person.Reexamined, person.ReexaminedRegion);
        return count;
    }

    private static void Add(in Person person, OccurrenceKind kind, int day, int lastDay, Span<Occurrence> occurrences, ref int count)
    {
        if (day != 0 && day <= lastDay) occurrences[count++] = new(kind, day, person.RegionOn(day));
    }
}
