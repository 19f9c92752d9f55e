using AsylumCare.Deliveries.Identity;
using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing.Care;

/// <summary>Rows of INSATS: an intervention as it stands at the end of a month in which something happened to it.</summary>
internal sealed class InterventionRows(long seed, Person[] persons, Interventions interventions)
{
    public const string FileKind = "INSATS";

    private const int LevelGivenPermille = 500;

    public static ReadOnlySpan<byte> Header =>
        "Regionkod;InsatsId;PersonNyckel;InsatsTyp;IascNiva;RemissDatum;ErbjudenDatum;Tackade;StartDatum;SlutDatum;AntalKontakter;AvslutOrsak;HSAIdVardenhet"u8;

    public void Write(DelimitedFile file, Region region, in CareEntry entry, int monthEnd, Flaw flaw = Flaw.None)
    {
        var intervention = interventions.Of(entry.Person);
        var draw = new Draw(seed, Purpose.ContactDetails, ~((long)entry.Person << 8));
        var (started, ended) = (intervention.Start != 0 && intervention.Start <= monthEnd, intervention.End != 0 && intervention.End <= monthEnd);
        file.Text(region.DeclaredText);
        Pseudonym.OfPerson((byte)'I', entry.Person, file.Room(Pseudonym.HuIdLength));
        Pseudonym.PersonNyckel(seed, persons[entry.Person].Identity(entry.Person), file.Room(PersonNyckelText.Length));
        file.Text(flaw == Flaw.UnknownCode ? "SAMTAL"u8 : Type(intervention.Type));
        // The usual level of Hälsoskola is another than the one it has here, so that is always said.
        if (intervention.IascLevel == 2 || draw.Chance(LevelGivenPermille)) file.Number(intervention.IascLevel);
        else file.Nothing();
        file.Date(intervention.Referred);
        if (flaw == Flaw.NoSuchDate) file.Text("2016-02-31"u8);
        else file.Date(flaw == Flaw.OtherMonth ? monthEnd + 2 : intervention.Offered);
        file.Text(flaw == Flaw.Impossible ? "NEJ"u8 : Answer(intervention.Answer));
        file.Date(flaw == Flaw.Impossible ? monthEnd : started ? intervention.Start : 0).Date(ended ? intervention.End : 0);
        if (started) file.Number(intervention.ContactsUntil(monthEnd));
        else file.Nothing();
        if (ended) file.Text(Reason(intervention.EndReason));
        else file.Nothing();
        HsaId.WriteUnit(file, region.OrganisationNumber, (intervention.IsSpecialised ? 300 : 100) + 1 + draw.Below(4));
        file.EndRow();
    }

    private static ReadOnlySpan<byte> Type(InterventionType type) => type switch
    {
        InterventionType.SupportiveTalk => "STODSAMTAL"u8,
        InterventionType.CognitiveTherapy => "KBT"u8,
        InterventionType.TraumaCare => "TRAUMA"u8,
        InterventionType.Medication => "LAKEMEDEL"u8,
        InterventionType.Group => "GRUPP"u8,
        InterventionType.HealthSchool => "HALSOSKOLA"u8,
        InterventionType.AdultPsychiatry => "PSYKIATRI"u8,
        InterventionType.ChildPsychiatry => "BUP"u8,
        _ => "FAR"u8,
    };

    private static ReadOnlySpan<byte> Answer(InterventionAnswer answer) =>
        answer switch { InterventionAnswer.Yes => "JA"u8, InterventionAnswer.No => "NEJ"u8, _ => "EJSVAR"u8 };

    private static ReadOnlySpan<byte> Reason(InterventionEnd reason) => reason switch
    {
        InterventionEnd.Completed => "KLAR"u8,
        InterventionEnd.Interrupted => "AVBRUTEN"u8,
        InterventionEnd.Moved => "FLYTTAD"u8,
        _ => "UTSKRIVEN"u8,
    };
}
