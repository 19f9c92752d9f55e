namespace AsylumCare.Warehouse.Publishing;

/// <summary>Reads examination rows that stand in one of the sets.</summary>
internal static class ExaminationRows
{
    public const string Table = "fact_health_examination";

    private const string Columns =
        "e.person_key, e.person_check, e.record_key, e.delivery_key, e.examination_key, COALESCE(e.examined_day, 0), e.birth_year, e.outcome_id, " +
        "e.target_group_id, e.sampling";

    public static SupersededRows Superseded(PersonSource source) => source.Superseded(Table, "examination_key");

    /// <summary>Of the examinations that name an affected person's contact, whosever they are.</summary>
    /// <param name="ofPersons">As <see cref="Superseded"/> gave it.</param>
    public static SupersededRows SupersededOfContacts(PersonSource source, SupersededRows ofPersons) => source.Persons.Everybody ? ofPersons : new SupersededRows(
        source.Session, $"""
            SELECT o.examination_key, o.delivery_key
            FROM work_person w CROSS JOIN fact_care_contact e CROSS JOIN {Table} b CROSS JOIN {Table} o
            WHERE e.person_key = w.person_key AND b.contact_key = e.contact_key AND o.examination_key = b.examination_key
            """, source.Find);

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
