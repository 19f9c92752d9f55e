using System.Data.Common;
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
        "e.person_key, e.person_check, e.record_key, e.delivery_key, e.examination_key, e.examined_day, e.outcome_id, e.target_group_id";

    private readonly List<RegisterRow> _register = [];
    private readonly List<ExaminationRow> _examinations = [];
    private long _lastDelivery = long.MinValue;
    private InSets _lastSets;

    public IEnumerable<PersonSlice> Slices()
    {
        if (persons.Rows == 0) yield break;
        var later = new SupersededExaminations(session, persons, SetsOf, MonthOf);
        var slices = (persons.Rows + sliceRows - 1) / sliceRows;
        var width = (long.MaxValue / slices) + 1;
        for (var slice = 0L; slice < slices; slice++)
        {
            var range = slices == 1 ? "" : $" AND e.person_key BETWEEN {slice * width} AND {(slice == slices - 1 ? long.MaxValue : ((slice + 1) * width) - 1)}";
            _register.Clear();
            _examinations.Clear();
            Fill(RegisterColumns, "fact_register_event", range, AddRegisterRow);
            Fill(ExaminationColumns, "fact_health_examination", range, row => AddExaminationRow(row, later));
            CollectionsMarshal.AsSpan(_register).Sort();
            CollectionsMarshal.AsSpan(_examinations).Sort();
            yield return new PersonSlice(_register, _examinations);
        }
    }

    private void Fill(string columns, string table, string range, Action<DbDataReader> add)
    {
        var from = persons.Everybody ? $"{table} e WHERE 1 = 1" : $"work_person w CROSS JOIN {table} e WHERE e.person_key = w.person_key";
        using var reader = session.Read($"SELECT {columns} FROM {from}{range}");
        while (reader.Read()) add(reader);
    }

    private void AddRegisterRow(DbDataReader row)
    {
        var sets = SetsOf(row.GetInt64(3));
        if (sets == InSets.None) return;
        var profile = row.GetInt32(9);
        _register.Add(new RegisterRow(
            row.GetInt64(0), row.GetInt64(1), (uint)row.GetInt64(2), row.GetInt32(4), row.GetInt32(5), row.GetInt16(6),
            (byte)row.GetInt16(7), (byte)row.GetInt32(8), (byte)(profile / 1000), (byte)(profile % 10), (byte)row.GetInt16(10), sets));
    }

    private void AddExaminationRow(DbDataReader row, SupersededExaminations later)
    {
        var delivery = row.GetInt64(3);
        var sets = SetsOf(delivery);
        if (sets == InSets.None) return;
        sets = later.StandsIn(row.GetInt64(4), MonthOf(delivery), sets);
        if (sets == InSets.None) return;
        _examinations.Add(new ExaminationRow(
            row.GetInt64(0), row.GetInt64(1), (uint)row.GetInt64(2), row.IsDBNull(5) ? 0 : row.GetInt32(5),
            (byte)Find(delivery).RegionId, (byte)row.GetInt16(6), (byte)row.GetInt16(7), sets));
    }

    // Rows lie delivery by delivery, so the last answer is nearly always the next one.
    private InSets SetsOf(long delivery)
    {
        if (delivery == _lastDelivery) return _lastSets;
        _lastDelivery = delivery;
        _lastSets = (deliveries.Before.ContainsKey(delivery) ? InSets.Before : InSets.None) | (deliveries.Now.ContainsKey(delivery) ? InSets.Now : InSets.None);
        return _lastSets;
    }

    private int MonthOf(long delivery) => Find(delivery).MonthId;

    private PublishedDelivery Find(long delivery) => deliveries.Now.TryGetValue(delivery, out var found) ? found : deliveries.Before[delivery];
}
