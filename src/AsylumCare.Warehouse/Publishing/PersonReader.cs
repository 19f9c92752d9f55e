using System.Runtime.InteropServices;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// Reads the rows of the affected persons and hands them over person by person. Rows are read in the order they lie in
/// (no sort or join in the database) and sorted in memory; where they are more than <see cref="SliceRows"/>, persons are
/// taken in slices of the key's range. The keys are evenly spread, so the slices are alike.
/// </summary>
internal sealed class PersonReader(PublicationSession session, DeliverySets deliveries, AffectedPersons persons, long sliceRows = PersonReader.SliceRows)
{
    /// <summary>About 60 MB of rows.</summary>
    public const long SliceRows = 1_500_000;

    private const string RegisterColumns =
        "e.person_key, e.person_check, e.record_key, e.delivery_key, e.event_day, e.application_day, e.birth_year, e.event_kind, e.region_id, e.case_profile_key, e.reason_id";

    private const string ExaminationColumns =
        "e.person_key, e.person_check, e.record_key, e.delivery_key, e.examination_key, COALESCE(e.examined_day, 0), e.outcome_id, e.target_group_id";

    private readonly List<RegisterRow> _register = [];
    private readonly List<ExaminationRow> _examinations = [];
    private long _lastKey = long.MinValue;
    private PublishedDelivery _last;

    public IEnumerable<PersonSlice> Slices()
    {
        if (persons.Rows == 0) yield break;
        DeliveriesOfPersons.Learn(session, deliveries, persons);
        var later = new SupersededExaminations(session, persons, Find);
        var slices = (persons.Rows + sliceRows - 1) / sliceRows;
        var width = (long.MaxValue / slices) + 1;
        if (persons.Everybody && slices == 1) Reserve();
        for (var slice = 0L; slice < slices; slice++)
        {
            var range = slices == 1 ? "" : $" AND e.person_key BETWEEN {slice * width} AND {(slice == slices - 1 ? long.MaxValue : ((slice + 1) * width) - 1)}";
            _register.Clear();
            _examinations.Clear();
            FillRegister(range);
            FillExaminations(range, later);
            CollectionsMarshal.AsSpan(_register).Sort();
            CollectionsMarshal.AsSpan(_examinations).Sort();
            yield return new PersonSlice(_register, _examinations);
        }
    }

    // Growing lists would leave copies of themselves behind.
    private void Reserve()
    {
        var rows = deliveries.All().ToLookup(delivery => delivery.Kind, delivery => delivery.Rows);
        _register.EnsureCapacity((int)rows[DeliveredKind.Register].Sum());
        _examinations.EnsureCapacity((int)rows[DeliveredKind.Examinations].Sum());
    }

    private void FillRegister(string range)
    {
        using var reader = session.ReadNumbers($"SELECT {RegisterColumns} FROM {From("fact_register_event")}{range}");
        Span<long> row = stackalloc long[11];
        while (reader.Read(row))
        {
            var sets = Find(row[3]).Sets;
            if (sets == InSets.None) continue;
            _register.Add(new RegisterRow(
                row[0], row[1], (uint)row[2], (int)row[4], (int)row[5], (short)row[6], (byte)row[7], (byte)row[8], (byte)(row[9] / 1000),
                (byte)(row[9] % 10), (byte)row[10], sets));
        }
    }

    private void FillExaminations(string range, SupersededExaminations later)
    {
        using var reader = session.ReadNumbers($"SELECT {ExaminationColumns} FROM {From("fact_health_examination")}{range}");
        Span<long> row = stackalloc long[8];
        while (reader.Read(row))
        {
            var delivery = Find(row[3]);
            var sets = later.StandsIn(row[4], delivery.MonthId, delivery.Sets);
            if (sets == InSets.None) continue;
            _examinations.Add(new ExaminationRow(
                row[0], row[1], (uint)row[2], (int)row[5], (byte)delivery.RegionId, (byte)row[6], (byte)row[7], sets));
        }
    }

    private string From(string table) =>
        persons.Everybody ? $"{table} e WHERE 1 = 1" : $"work_person w CROSS JOIN {table} e WHERE e.person_key = w.person_key";

    // Rows lie delivery by delivery, so the last answer is nearly always the next one.
    private PublishedDelivery Find(long delivery)
    {
        if (delivery != _lastKey) (_lastKey, _last) = (delivery, deliveries.Find(delivery));
        return _last;
    }
}
