using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing.Care;

/// <summary>Writes a region-month's contacts with their diagnoses and procedures, all in one pass.</summary>
internal sealed class ContactFiles(long seed, CareWorld world, CarePartitions partitions, Origins origins)
{
    // Contacts left out of a first version that is later corrected; their diagnoses and procedures have no contact until then.
    private const int ForgottenPermille = 60;

    private const int VastraGotaland = 14;

    private readonly ContactRows _rows = new(seed, world.Persons, world.Regions, origins);

    /// <param name="diagnoses">Null, as are the procedures, where a correction carries contacts alone.</param>
    public void Write(RegionalDelivery delivery, DirtyFile contacts, DirtyFile? diagnoses, DirtyFile? procedures)
    {
        var region = delivery.Region;
        _rows.WriteUnidentified(contacts.File, region, delivery.Month);
        foreach (var value in partitions.Of(delivery.Month, region, CareFile.Contacts))
        {
            var entry = new CareEntry(value);
            var draw = new Draw(seed, Purpose.ContactDetails, ((long)entry.Person << 10) | (uint)entry.Index);
            var details = Describe(entry, ref draw);
            if (diagnoses is not null && procedures is not null && entry.Standing != ContactStanding.Missed) WriteCodes(region, entry, details, diagnoses, procedures);
            if (delivery.Faulty && new Draw(seed, Purpose.CareCorrection, value).Chance(ForgottenPermille)) continue;
            var knownUntil = delivery.Arrival.DayNumber;
            _rows.Write(contacts.File, region, entry, details, knownUntil, draw, Flaw.None);
            if (contacts.NextFlaw() is { } flaw) _rows.Write(contacts.File, region, entry, details, knownUntil, draw, flaw);
        }
    }

    private ContactDetails Describe(in CareEntry entry, ref Draw draw)
    {
        var therapy = entry.Kind is ContactKind.Therapy or ContactKind.GroupSession ? world.Interventions.Of(entry.Person) : default;
        ref readonly var person = ref world.Persons[entry.Person];
        return ContactDetails.Of(entry.Kind, person, DateOnly.FromDayNumber(entry.Day).Year - person.BirthYear, therapy, ref draw);
    }

    private static void WriteCodes(Region region, in CareEntry entry, in ContactDetails details, DirtyFile diagnoses, DirtyFile procedures)
    {
        if (details.Diagnosis.Length > 0)
        {
            CodeRows.WriteDiagnosis(diagnoses.File, region, entry, details.Diagnosis, principal: true);
            if (diagnoses.NextFlaw() is { } flaw) CodeRows.WriteDiagnosis(diagnoses.File, region, entry, details.Diagnosis, principal: true, AsOfCodes(flaw));
        }
        if (details.SecondDiagnosis.Length > 0) CodeRows.WriteDiagnosis(diagnoses.File, region, entry, details.SecondDiagnosis, principal: false);
        var procedure = ContactKinds.Area(entry.Kind) == ContactKinds.Examination && region.Id == VastraGotaland ? CodeRows.RegionalExamination : details.Procedure;
        if (procedure.Length == 0) return;
        CodeRows.WriteProcedure(procedures.File, region, entry, procedure);
        if (procedures.NextFlaw() is { } other) CodeRows.WriteProcedure(procedures.File, region, entry, procedure, AsOfCodes(other));
    }

    /// <summary>A code has no month to be outside of.</summary>
    private static Flaw AsOfCodes(Flaw flaw) => flaw == Flaw.OtherMonth ? Flaw.Copy : flaw;
}
