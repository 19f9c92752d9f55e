using System.Runtime.InteropServices;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// What the diagnoses and procedures of the affected persons' contacts say, and which of the contacts examinations name, in both delivery
/// sets; only what figures ask for is held. It may have come before its contact, or after.
/// </summary>
internal sealed class ContactChildren
{
    private const int NowShift = 8;
    private readonly Dictionary<long, ushort> _codes = [];

    public ContactChildren(PersonSource source, CodeGroups groups, SupersededRows examined)
    {
        using (var reader = source.Session.ReadNumbers(
            $"SELECT b.delivery_key, b.contact_key, b.diagnosis_key, b.is_principal FROM {From(source, "bridge_contact_diagnosis")} AND {groups.DiagnosisFilter("b.diagnosis_key")}"))
        {
            Span<long> row = stackalloc long[4];
            while (reader.Read(row)) Add(row[1], groups.OfDiagnosis(row[2], row[3] == 1), source.Find(row[0]).Sets);
        }

        using (var reader = source.Session.ReadNumbers(
            $"SELECT b.delivery_key, b.contact_key, b.procedure_key FROM {From(source, "bridge_contact_procedure")} AND {groups.ProcedureFilter("b.procedure_key")}"))
        {
            Span<long> row = stackalloc long[3];
            while (reader.Read(row))
            {
                var delivery = source.Find(row[0]);
                Add(row[1], groups.OfProcedure(row[2], delivery.RegionId), delivery.Sets);
            }
        }

        AddExaminations(source, examined);
    }

    public (ContactCodes Before, ContactCodes Now) Of(long contactKey)
    {
        var codes = _codes.GetValueOrDefault(contactKey);
        return ((ContactCodes)(codes & ((1 << NowShift) - 1)), (ContactCodes)(codes >> NowShift));
    }

    private void AddExaminations(PersonSource source, SupersededRows examined)
    {
        var later = ExaminationRows.SupersededOfContacts(source, examined);
        using var reader = source.Session.ReadNumbers(
            $"SELECT b.delivery_key, b.contact_key, b.examination_key FROM {From(source, ExaminationRows.Table)} AND b.contact_key IS NOT NULL");
        Span<long> row = stackalloc long[3];
        while (reader.Read(row))
        {
            var delivery = source.Find(row[0]);
            Add(row[1], ContactCodes.Examination | ContactCodes.Named, later.StandsIn(row[2], delivery.MonthId, delivery.Sets));
        }
    }

    private void Add(long contactKey, ContactCodes codes, InSets sets)
    {
        if (codes == ContactCodes.None || sets == InSets.None) return;
        ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(_codes, contactKey, out _);
        if (sets.HasFlag(InSets.Before)) held |= (ushort)codes;
        if (sets.HasFlag(InSets.Now)) held |= (ushort)((int)codes << NowShift);
    }

    private static string From(PersonSource source, string table) => source.Persons.Everybody
        ? $"{table} b WHERE 1 = 1"
        : $"work_person w CROSS JOIN fact_care_contact e CROSS JOIN {table} b WHERE e.person_key = w.person_key AND b.contact_key = e.contact_key";
}
