namespace AsylumCare.Warehouse.Publishing;

/// <summary>Reads intervention rows that stand in one of the sets.</summary>
internal static class InterventionRows
{
    private const string Table = "fact_intervention";

    private const string Columns =
        "e.person_key, e.person_check, e.record_key, e.delivery_key, e.intervention_key, COALESCE(e.referral_day, e.offered_day), e.offered_day, " +
        "COALESCE(e.start_day, 0), COALESCE(e.end_day, 0), e.answer_id";

    public static SupersededRows Superseded(PersonSource source) => source.Superseded(Table, "intervention_key");

    public static void Fill(PersonRowList<InterventionRow> rows, PersonSource source, SupersededRows later, string range)
    {
        using var reader = source.Session.ReadNumbers($"SELECT {Columns} FROM {source.From(Table)}{range}");
        Span<long> row = stackalloc long[10];
        while (reader.Read(row))
        {
            var delivery = source.Find(row[3]);
            var sets = later.StandsIn(row[4], delivery.MonthId, delivery.Sets);
            if (sets == InSets.None) continue;
            rows.Add(new InterventionRow(
                row[0], row[1], (uint)row[2], (int)row[5], (int)row[6], (int)row[7], (int)row[8], (byte)row[9], (byte)delivery.RegionId, sets));
        }
    }
}
