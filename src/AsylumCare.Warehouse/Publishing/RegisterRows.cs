namespace AsylumCare.Warehouse.Publishing;

/// <summary>Reads register rows.</summary>
internal static class RegisterRows
{
    private const string Columns =
        "e.person_key, e.person_check, e.record_key, e.delivery_key, e.event_day, e.application_day, e.birth_year, e.municipality_id, " +
        "e.citizenship_id, e.case_profile_key, e.event_kind, e.region_id, e.reason_id";

    public static void Fill(PersonRowList<RegisterRow> rows, PersonSource source, string range)
    {
        using var reader = source.Session.ReadNumbers($"SELECT {Columns} FROM {source.From("fact_register_event")}{range}");
        Span<long> row = stackalloc long[13];
        while (reader.Read(row))
        {
            var sets = source.Find(row[3]).Sets;
            if (sets == InSets.None) continue;
            rows.Add(new RegisterRow(
                row[0], row[1], (uint)row[2], (int)row[4], (int)row[5], (short)row[6], (short)row[7], (short)row[8], (short)row[9],
                (byte)row[10], (byte)row[11], (byte)row[12], sets));
        }
    }
}
