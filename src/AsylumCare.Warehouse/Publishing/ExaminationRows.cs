namespace AsylumCare.Warehouse.Publishing;

/// <summary>Reads examination rows that stand in one of the sets.</summary>
internal static class ExaminationRows
{
    private const string Table = "fact_health_examination";

    private const string Columns =
        "e.person_key, e.person_check, e.record_key, e.delivery_key, e.examination_key, COALESCE(e.examined_day, 0), e.birth_year, e.outcome_id, " +
        "e.target_group_id, e.sampling";

    public static SupersededRows Superseded(PersonSource source) => source.Superseded(Table, "examination_key");

    public static void Fill(PersonRowList<ExaminationRow> rows, PersonSource source, SupersededRows later, string range)
    {
        using var reader = source.Session.ReadNumbers($"SELECT {Columns} FROM {source.From(Table)}{range}");
        Span<long> row = stackalloc long[10];
        while (reader.Read(row))
        {
            var delivery = source.Find(row[3]);
            var sets = later.StandsIn(row[4], delivery.MonthId, delivery.Sets);
            if (sets == InSets.None) continue;
            rows.Add(new ExaminationRow(
                row[0], row[1], (uint)row[2], (int)row[5], (short)row[6], (byte)delivery.RegionId, (byte)row[7], (byte)row[8], row[9] == 1, sets));
        }
    }
}
