namespace AsylumCare.Warehouse.Publishing;

/// <summary>Reads contacts with what their diagnoses and procedures say of them.</summary>
internal static class ContactRows
{
    private const int Doctor = 915;
    private const int Psychologist = 917;
    private const int EmergencyPhase = 5;
    private const int FirstRemoteType = 181;
    private const int LetterOrTelephone = 108;
    private const int Inpatient = 191;

    private const string Columns =
        "e.person_key, e.person_check, e.record_key, e.delivery_key, e.contact_key, e.contact_day, COALESCE(e.discharge_day, 0), e.birth_year, e.sex_id, " +
        "e.care_level_id, e.contact_type_id, e.profession_id, e.medical_area_key, e.phase_id, e.emergency_id, e.interpreter_id, e.missed";

    public static void Fill(PersonRowList<ContactRow> rows, PersonSource source, ContactChildren children, CodeGroups groups, string range)
    {
        using var reader = source.Session.ReadNumbers($"SELECT {Columns} FROM {source.From("fact_care_contact")}{range}");
        Span<long> row = stackalloc long[17];
        while (reader.Read(row))
        {
            var delivery = source.Find(row[3]);
            if (delivery.Sets == InSets.None) continue;
            var (before, now) = children.Of(row[4]);
            rows.Add(new ContactRow(
                row[0], row[1], (uint)row[2], (int)row[5], (short)row[7], (ushort)Math.Clamp(row[6] - row[5], 0, ushort.MaxValue), (byte)delivery.RegionId,
                (byte)row[8], (byte)row[9], Traits(row[10..], groups), before, now, delivery.Sets));
        }
    }

    private static ContactTraits Traits(ReadOnlySpan<long> row, CodeGroups groups)
    {
        var (type, profession, area, phase, emergency, interpreter, missed) = (row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
        var traits = ContactTraits.None;
        if (missed == 1) traits |= ContactTraits.Missed;
        if (profession == Doctor) traits |= ContactTraits.Doctor;
        if (profession == Psychologist) traits |= ContactTraits.Psychologist;
        if (phase == EmergencyPhase || emergency > 0) traits |= ContactTraits.Emergency;
        if (type == LetterOrTelephone || (type >= FirstRemoteType && type < Inpatient)) traits |= ContactTraits.Remote;
        if (type == Inpatient) traits |= ContactTraits.Inpatient;
        if (interpreter == 1) traits |= ContactTraits.Interpreted;
        if (groups.IsPsychiatry(area)) traits |= ContactTraits.Psychiatry;
        return traits;
    }
}
