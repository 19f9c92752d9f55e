using AsylumCare.Deliveries.Identity;
using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing.Care;

/// <summary>Rows of KONTAKT.</summary>
internal sealed class ContactRows(long seed, Person[] persons, Regions regions, Origins origins)
{
    public const string FileKind = "KONTAKT";

    private const int InterpreterPermille = 720;
    private const int UnitPermille = 200;

    /// <summary>Of contacts with primary care, how many are with a private provider that the region pays.</summary>
    private const int PrivatePermille = 150;
    private const int NoMunicipalityPermille = 15;

    public static ReadOnlySpan<byte> Header =>
        "Regionkod;HSAIdVardgivare;HSAIdVardenhet;HSAIdEnhet;VardkontaktId;PersonNyckel;NyckelVersion;FodelseAr;Kon;Lkf;Medborgarskap;StatusVidKontakt;KontaktDatum;BeslutDatum;Vardkontakt;Yrkeskategori;Mvo;Vardniva;Fas;TypAkutverksamhet;Tolk;TolkSprak;Bokningssatt;Utebliven;UtskrivningsDatum;Patientavgift;Kostnad"u8;

    /// <param name="knownUntil">The day of arrival: a discharge on or after it is not known yet.</param>
    public void Write(DelimitedFile file, Region performing, in CareEntry entry, in ContactDetails details, int knownUntil, Draw draw, Flaw flaw)
    {
        ref readonly var person = ref persons[entry.Person];
        var (day, linked) = (entry.Day, entry.Standing != ContactStanding.Unlinked);
        var home = regions[person.RegionOn(day)];
        var citizenship = origins.Code(person.Citizenship);
        var booked = details.Emergency == "0" && details.StayDays == 0;

        file.Text(performing.DeclaredText);
        WriteUnits(file, performing, entry.Kind, details.Level, ref draw);
        Pseudonym.ContactId(entry, file.Room(Pseudonym.ContactIdLength(entry.Kind)));
        if (linked) Pseudonym.PersonNyckel(seed, entry.Standing == ContactStanding.Stranger ? ~entry.Person : person.Identity(entry.Person), file.Room(PersonNyckelText.Length));
        else file.Text("OLANKAD"u8);
        file.Number(1).Number(flaw == Flaw.Impossible ? DateOnly.FromDayNumber(day).Year + 1 : person.BirthYear);
        if (performing.WritesSexAsLetter) file.Text(person.Sex == 1 ? "M"u8 : "K"u8);
        else file.Number(person.Sex);
        if (linked && !draw.Chance(NoMunicipalityPermille)) file.Text(home.MunicipalityCodes[home.MunicipalityOf(seed, entry.Person)]);
        else file.Text("0000"u8);
        if (linked) file.Text(citizenship);
        else file.Nothing();
        file.Text(person.Left <= day ? "NYANLAND"u8 : "ASYL"u8);
        if (flaw == Flaw.NoSuchDate) file.Text("2015-02-30"u8);
        else file.Date(flaw == Flaw.OtherMonth ? day + 31 : day);
        file.Date(booked && draw.Chance(600) ? day - draw.Below(40) : 0)
            .Text(details.Type).Text(flaw == Flaw.UnknownCode ? "XS999" : details.Profession).Text(details.MedicalArea).Text(Level(details.Level))
            .Text(booked ? (draw.Chance(400) ? "1"u8 : "4"u8) : details.StayDays > 0 ? "2"u8 : "5"u8).Text(details.Emergency);
        WriteInterpreter(file, citizenship, ref draw);
        file.Text(booked ? (draw.Chance(500) ? "2"u8 : "1"u8) : "5"u8).Text(entry.Standing == ContactStanding.Missed ? "J"u8 : "N"u8);
        var discharge = day + details.StayDays;
        file.Date(details.StayDays > 0 && discharge < knownUntil ? discharge : 0);
        WriteMoney(file, details, DateOnly.FromDayNumber(day).Year - person.BirthYear, ref draw);
        file.EndRow();
    }

    /// <summary>One contact a region and month of somebody without an identity: with it a region has contacts to deliver at any scale.</summary>
    public void WriteUnidentified(DelimitedFile file, Region performing, Domain.Calendar.Month month)
    {
        var number = (month.Id * 100) + performing.Id;
        var draw = new Draw(seed, Purpose.Stranger, number);
        var day = Weekdays.OnOrBefore(month.FirstDay.DayNumber + 3 + draw.Below(24), month.FirstDay.DayNumber);
        file.Text(performing.DeclaredText);
        WriteUnits(file, performing, ContactKind.PrimaryDoctor, ContactKinds.Primary, ref draw);
        file.Text($"U-{number}").Text("OLANKAD"u8).Number(1).Number(month.Year - 1 - draw.Below(60)).Number(1 + draw.Below(2)).Text("0000"u8)
            .Nothing().Text("OKAND"u8).Date(day).Nothing().Text("0"u8).Text("XS915"u8).Text("800"u8).Text("PV"u8).Nothing().Nothing().Text("OKAND"u8)
            .Nothing().Nothing().Text("N"u8).Nothing().Nothing().Nothing().EndRow();
    }

    private static void WriteUnits(DelimitedFile file, Region performing, ContactKind kind, int level, ref Draw draw)
    {
        // A hundred for each sort of care; the examinations' units are those that HALSOUNDERSOKNING names.
        var sort = ContactKinds.Area(kind) switch { ContactKinds.Examination => 0, ContactKinds.MentalHealth when level != ContactKinds.Primary => 3, _ => level };
        var unit = (sort * 100) + 1 + draw.Below(sort switch { 0 => 6, 1 => 12, _ => 4 });
        var organisation = sort == ContactKinds.Primary && draw.Chance(PrivatePermille) ? performing.PrivateOrganisationNumber : performing.OrganisationNumber;
        HsaId.Write(file, organisation, "E000000000001"u8);
        HsaId.WriteUnit(file, organisation, unit);
        if (sort != 0 && draw.Chance(UnitPermille)) HsaId.WriteUnit(file, organisation, 500 + unit);
        else file.Nothing();
    }

    private static void WriteInterpreter(DelimitedFile file, ReadOnlySpan<byte> citizenship, ref Draw draw)
    {
        var needed = draw.Chance(InterpreterPermille);
        file.Text(needed ? "J"u8 : "N"u8);
        if (needed) file.Text(Languages.Of(citizenship));
        else file.Nothing();
    }

    private static void WriteMoney(DelimitedFile file, in ContactDetails details, int age, ref Draw draw)
    {
        file.Kronor(age < 18 ? 0 : details.StayDays > 0 ? 0 : 50);
        if (details.StayDays > 0) file.Kronor(details.StayDays * (7_000L + draw.Below(9_000)));
        else file.Kronor(details.Level == ContactKinds.Primary ? 600L + draw.Below(1_400) : 1_800L + draw.Below(3_500));
    }

    private static ReadOnlySpan<byte> Level(int level) => level switch
    {
        ContactKinds.Primary => "PV"u8,
        ContactKinds.Specialised => "SOV"u8,
        ContactKinds.Inpatient => "SLV"u8,
        _ => "TAND"u8,
    };
}
