using AsylumCare.Deliveries.Identity;
using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing;

/// <summary>Rows of REGISTER: one event of one person.</summary>
internal sealed class RegisterRows(long seed, Person[] persons, Regions regions, Origins origins)
{
    public const string FileKind = "REGISTER";

    private const int LateRegistrationPermille = 200;
    private const int LowerCasePermille = 2;

    public static ReadOnlySpan<byte> Header =>
        "PersonNyckel;NyckelVersion;EpisodNr;AnsokanDatum;RegistreringDatum;FodelseAr;Kon;Medborgarskap;Ensamkommande;Handelse;HandelseDatum;Lan;Kommun;Boendeform;Status;UtskrivningsOrsak"u8;

    /// <param name="birthYearOff">Years that the row's year of birth is wrong by, in a version that is later corrected.</param>
    public void Write(DelimitedFile file, int number, OccurrenceKind kind, int day, Flaw flaw = Flaw.None, int birthYearOff = 0)
    {
        ref readonly var person = ref persons[number];
        var draw = new Draw(seed, Purpose.Description, number);
        var housing = Housing.Of(person, ref draw);
        var registered = person.Applied + (draw.Chance(LateRegistrationPermille) ? 1 + draw.Below(3) : 0);
        var regionId = person.RegionOn(day);
        var region = regions[regionId];
        var ofRow = new Draw(seed, Purpose.Description, ((long)number << 8) | ((long)kind << 56) | regionId);
        var applied = flaw == Flaw.Impossible ? day + 5 : person.Applied;

        Pseudonym.PersonNyckel(seed, person.Identity(number), file.Room(PersonNyckelText.Length));
        file.Number(1).Number(person.AppliedBefore == 0 ? 1 : 2).Date(applied).Date(Math.Max(registered, applied)).Number(person.BirthYear - birthYearOff)
            .Number(person.Sex).Text(origins.Code(person.Citizenship)).Text(person.Unaccompanied ? "J"u8 : "N"u8);
        if (flaw == Flaw.UnknownCode) file.Text("FLYTTAD"u8);
        else if (ofRow.Chance(LowerCasePermille)) file.LowerCase(Event(kind));
        else file.Text(Event(kind));
        if (flaw == Flaw.NoSuchDate) file.Text("2015-02-30"u8);
        else file.Date(flaw == Flaw.OtherMonth ? day + 31 : day);
        file.Text(region.ScbText).Text(region.MunicipalityCodes[region.MunicipalityOf(seed, number)])
            .Text(HousingText(housing))
            .Text(Status(StatusOn(person, day)));
        if (kind == OccurrenceKind.Absconded) file.Text("AVVIKEN"u8);
        else if (kind == OccurrenceKind.Left) file.Text(Reason(person.Reason));
        else file.Nothing();
        file.EndRow();
    }

    /// <summary>A quota refugee, who is enrolled but has not applied for asylum and is in no denominator.</summary>
    public void WriteQuotaRefugee(DelimitedFile file, int number, Region region, int day, in QuotaRefugee refugee)
    {
        Pseudonym.PersonNyckel(seed, number, file.Room(PersonNyckelText.Length));
        file.Number(1).Number(1).Date(day).Date(day).Number(refugee.BirthYear).Number(refugee.Sex).Text("SYR"u8).Text("N"u8)
            .Text("INSKRIVEN"u8).Date(day).Text(region.ScbText).Text(refugee.Municipality)
            .Text("OVR"u8).Text("KVOT"u8).Nothing().EndRow();
    }

    private static LegalStatus StatusOn(in Person person, int day)
    {
        if (person.FinallyRefused != 0 && person.FinallyRefused <= day) return LegalStatus.RefusedFinal;
        if (person.Decided == 0 || person.Decided > day) return LegalStatus.Applicant;
        return person.Decision switch
        {
            Decision.Granted => LegalStatus.PermitAwaitingPlacement,
            Decision.Rejected => LegalStatus.RefusedNotFinal,
            Decision.Dublin => LegalStatus.Dublin,
            _ => LegalStatus.Applicant,
        };
    }

    private static ReadOnlySpan<byte> HousingText(HousingForm housing) =>
        housing switch { HousingForm.Centre => "ABO"u8, HousingForm.Own => "EBO"u8, _ => "OVR"u8 };

    private static ReadOnlySpan<byte> Event(OccurrenceKind kind) => kind switch
    {
        OccurrenceKind.Enrolled or OccurrenceKind.Returned => "INSKRIVEN"u8,
        OccurrenceKind.EarlyMove or OccurrenceKind.LateMove => "FLYTT"u8,
        OccurrenceKind.Decided or OccurrenceKind.FinallyRefused => "STATUS"u8,
        _ => "UTSKRIVEN"u8,
    };

    private static ReadOnlySpan<byte> Status(LegalStatus status) => status switch
    {
        LegalStatus.Applicant => "SOKANDE"u8,
        LegalStatus.RefusedNotFinal => "AVSLAG_EJ_LK"u8,
        LegalStatus.RefusedFinal => "AVSLAG_LK"u8,
        LegalStatus.PermitAwaitingPlacement => "UT_VANTAR"u8,
        _ => "DUBLIN"u8,
    };

    private static ReadOnlySpan<byte> Reason(DeregistrationReason reason) => reason switch
    {
        DeregistrationReason.PlacedInMunicipality => "KOMMUNPLACERAD"u8,
        DeregistrationReason.LeftTheCountry => "UTREST"u8,
        DeregistrationReason.Absconded => "AVVIKEN"u8,
        DeregistrationReason.Withdrawn => "ATERKALLAD"u8,
        DeregistrationReason.Deceased => "AVLIDEN"u8,
        _ => "DUBLIN"u8,
    };
}
