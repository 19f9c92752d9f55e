using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing;

/// <summary>
/// Everything that is delivered, sorted into region-months. An entry is a day, a person and a kind in one number, so that
/// ordering entries is ordering rows by date.
/// </summary>
internal sealed class Partitions
{
    private const int KindBits = 4;
    private const int PersonBits = 28;

    private readonly Regions _regions;
    private readonly Month _from;
    private readonly int[] _monthOfDay;
    private readonly int _firstDay;
    private readonly long[] _entries;
    private readonly int[] _start;

    public Partitions(Person[] persons, Regions regions, Month from, Month to)
    {
        (_regions, _from, _firstDay) = (regions, from, from.FirstDay.DayNumber);
        var lastDay = to.LastDay.DayNumber;
        _monthOfDay = [.. Enumerable.Range(_firstDay, lastDay - _firstDay + 1).Select(day => Month.OfDay(day).MonthsSince(from))];
        Months = [.. Month.Range(from, to)];
        _start = new int[(Months.Length * regions.All.Length * 2) + 1];

        Span<Occurrence> occurrences = stackalloc Occurrence[Occurrence.MostOfOnePerson];
        foreach (ref readonly var person in persons.AsSpan())
            foreach (var occurrence in occurrences[..Occurrence.Of(person, lastDay, occurrences)]) _start[IndexOf(occurrence) + 1]++;
        for (var i = 1; i < _start.Length; i++) _start[i] += _start[i - 1];

        _entries = new long[_start[^1]];
        var next = _start.AsSpan(0, _start.Length - 1).ToArray();
        for (var number = 0; number < persons.Length; number++)
            foreach (var occurrence in occurrences[..Occurrence.Of(persons[number], lastDay, occurrences)])
                _entries[next[IndexOf(occurrence)]++] = Entry(occurrence, number);
    }

    public Month[] Months { get; }

    /// <returns>The region-month's entries of one file kind, in order of date. Sorts in place: one caller at a time a partition.</returns>
    public ReadOnlySpan<long> Of(Month month, int regionId, bool examinations)
    {
        var index = IndexOf(month.MonthsSince(_from), regionId, examinations);
        var entries = _entries.AsSpan(_start[index], _start[index + 1] - _start[index]);
        entries.Sort();
        return entries;
    }

    public static int PersonOf(long entry) => (int)(entry >> KindBits) & ((1 << PersonBits) - 1);
    public static OccurrenceKind KindOf(long entry) => (OccurrenceKind)(entry & ((1 << KindBits) - 1));
    public static int DayOf(long entry) => (int)(entry >> (KindBits + PersonBits));

    private static long Entry(in Occurrence occurrence, int number) =>
        ((long)occurrence.Day << (KindBits + PersonBits)) | ((long)number << KindBits) | (long)occurrence.Kind;

    private int IndexOf(in Occurrence occurrence) =>
        IndexOf(_monthOfDay[occurrence.Day - _firstDay], occurrence.Region, occurrence.Kind >= Occurrence.FirstOfExaminations);

    private int IndexOf(int month, int regionId, bool examinations) =>
        (((month * _regions.All.Length) + _regions.IndexOf(regionId)) * 2) + (examinations ? 1 : 0);
}
