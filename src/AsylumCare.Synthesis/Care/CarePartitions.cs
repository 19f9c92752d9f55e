using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Care;

/// <summary>Every row of care, sorted into region-months: lived through twice, first to count and then to keep eight bytes of each.</summary>
internal sealed class CarePartitions
{
    private const int Files = 3;

    private readonly CareWorld _world;
    private readonly int[] _monthOfDay;
    private readonly int _firstDay;
    private readonly long[] _entries;
    private readonly int[] _start;

    public CarePartitions(CareWorld world, Month from, Month to, CancellationToken ct)
    {
        (_world, From, _firstDay) = (world, from, from.FirstDay.DayNumber);
        _monthOfDay = [.. Enumerable.Range(_firstDay, to.LastDay.DayNumber - _firstDay + 1).Select(day => Month.OfDay(day).MonthsSince(from))];
        _start = new int[((to.MonthsSince(from) + 1) * world.Regions.All.Length * Files) + 1];
        ForEach((partition, _) => _start[partition + 1]++, ct);
        for (var i = 1; i < _start.Length; i++) _start[i] += _start[i - 1];
        _entries = new long[_start[^1]];
        var next = _start.AsSpan(0, _start.Length - 1).ToArray();
        ForEach((partition, entry) => _entries[next[partition]++] = entry.Value, ct);
    }

    public Month From { get; }

    /// <returns>The region-month's entries, in order of day. Sorts in place: one caller at a time a region-month.</returns>
    public ReadOnlySpan<long> Of(Month month, Region region, CareFile file)
    {
        var index = IndexOf(month.MonthsSince(From), region.Id, file);
        var entries = _entries.AsSpan(_start[index], _start[index + 1] - _start[index]);
        entries.Sort();
        return entries;
    }

    private void ForEach(Action<int, CareEntry> take, CancellationToken ct)
    {
        var contacts = new CareContact[ContactCourse.MostOfOnePerson];
        for (var number = 0; number < _world.Persons.Length; number++)
        {
            if (number % 10_000 == 0) ct.ThrowIfCancellationRequested();
            foreach (var contact in contacts.AsSpan(0, _world.Contacts.Of(number, contacts)))
                take(PartitionOf(contact.Day, contact.Region, CareFile.Contacts), new CareEntry(contact, number));
            var screening = _world.Screenings.Of(number);
            if (screening.IsMade) take(PartitionOf(screening.Day, screening.Region, CareFile.Screenings), new CareEntry(screening.Day, number));
            ForEachMonth(number, _world.Interventions.Of(number), take);
        }
    }

    /// <summary>An intervention has a row for each month in which something happens to it, dated by the last that did.</summary>
    private void ForEachMonth(int number, in Intervention intervention, Action<int, CareEntry> take)
    {
        if (!intervention.IsMade) return;
        var (offered, start, end) = (intervention.Offered, intervention.Start, intervention.End);
        var region = intervention.Region;
        if (start == 0 || MonthOf(start) != MonthOf(offered)) Take(offered);
        if (start != 0 && (end == 0 || MonthOf(end) != MonthOf(start))) Take(start);
        if (end != 0) Take(end);

        void Take(int day) => take(PartitionOf(day, region, CareFile.Interventions), new CareEntry(day, number));
    }

    private int MonthOf(int day) => _monthOfDay[day - _firstDay];

    private int PartitionOf(int day, byte region, CareFile file) => IndexOf(MonthOf(day), region, file);

    private int IndexOf(int month, int regionId, CareFile file) =>
        (((month * _world.Regions.All.Length) + _world.Regions.IndexOf(regionId)) * Files) + (int)file;
}
