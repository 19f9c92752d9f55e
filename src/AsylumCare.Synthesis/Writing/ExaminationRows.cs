using AsylumCare.Deliveries.Identity;
using AsylumCare.Domain.Episodes;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing;

/// <summary>Rows of HALSOUNDERSOKNING: one offer of one person, with what came of it.</summary>
internal sealed class ExaminationRows(long seed, Person[] persons, Regions regions)
{
    public const string FileKind = "HALSOUNDERSOKNING";

    private const int LowerCasePermille = 2;
    private const int ClaimedPermille = 900;
    internal const int SignPermille = 250;
    internal const int NotAssessedPermille = 120;

    public static ReadOnlySpan<byte> Header =>
        "Regionkod;HuId;PersonNyckel;FodelseAr;Kon;Lkf;Malgrupp;ErbjudenDatum;ErbjudandeSatt;KalladTill;Utfall;UndersokningDatum;Samtal;Provtagning;Kroppsundersokning;SmittskyddAtgard;TeckenPsykOhalsa;Tolk;HSAIdVardenhet;VardkontaktId;ErsattningSokt;ErsattningBelopp"u8;

    public void Write(DelimitedFile file, Region performing, int number, OccurrenceKind kind, int day, Flaw flaw = Flaw.None, int birthYearOff = 0)
    {
        ref readonly var person = ref persons[number];
        var draw = DrawOf(seed, number, kind);
        var outcome = kind == OccurrenceKind.InVain ? (ExaminationOutcome)person.InVainOutcome : ExaminationOutcome.Done;
        var home = regions[person.RegionOn(day)];

        file.Text(performing.DeclaredText);
        Pseudonym.HuId(number, kind == OccurrenceKind.Reexamined, file.Room(Pseudonym.HuIdLength));
        Pseudonym.PersonNyckel(seed, person.Identity(number), file.Room(PersonNyckelText.Length));
        file.Number(person.BirthYear - birthYearOff).Number(person.Sex).Text(home.MunicipalityCodes[home.MunicipalityOf(seed, number)])
            .Text(kind == OccurrenceKind.Examined && person.ExaminedAsNewlyArrived ? "NYANLAND"u8 : "ASYL"u8);
        WriteOffer(file, outcome, person.Applied, day, flaw, ref draw);
        WriteContents(file, outcome, flaw, ref draw);
        WriteUnit(file, performing, number, kind, outcome, ref draw);
        file.EndRow();
    }

    /// <summary>The stream that a row's contents are drawn from.</summary>
    internal static Draw DrawOf(long seed, int number, OccurrenceKind kind) =>
        new(seed, Purpose.Description, ((long)number << 8) | ((long)kind << 56) | 0xFF);

    /// <summary>An offer to a quota refugee that led to nothing.</summary>
    public void WriteQuotaRefugee(DelimitedFile file, Region performing, int number, in QuotaRefugee refugee)
    {
        file.Text(performing.DeclaredText);
        Pseudonym.HuId(number, second: false, file.Room(Pseudonym.HuIdLength));
        Pseudonym.PersonNyckel(seed, number, file.Room(PersonNyckelText.Length));
        file.Number(refugee.BirthYear).Number(refugee.Sex).Text(refugee.Municipality).Text("KVOT"u8).Date(refugee.Day).Text("BREV"u8)
            .Nothing().Text("AVBOJD"u8).Nothing().Nothing().Nothing().Nothing().Nothing().Nothing().Nothing();
        WriteUnit(file, performing.OrganisationNumber, 1);
        file.Nothing().Nothing().Nothing().EndRow();
    }

    private static void WriteOffer(DelimitedFile file, ExaminationOutcome outcome, int applied, int day, Flaw flaw, ref Draw draw)
    {
        var performed = outcome is ExaminationOutcome.Done or ExaminationOutcome.Partial;
        var called = performed || outcome == ExaminationOutcome.NoShow;
        var offered = called ? Math.Min(day, Math.Max(applied, day - 7 - draw.Below(21))) : day;
        var dated = flaw == Flaw.OtherMonth ? day + 31 : day;
        file.Date(called ? offered : dated).Text(OfferMode(draw.Below(100)));
        if (called) file.Date(dated);
        else file.Nothing();
        var text = Outcome(outcome);
        if (flaw == Flaw.UnknownCode) file.Text("GJORD"u8);
        else if (draw.Chance(LowerCasePermille)) file.LowerCase(text);
        else file.Text(text);
        if (flaw == Flaw.NoSuchDate) file.Text("2015-13-01"u8);
        else if (performed) file.Date(dated);
        else file.Nothing();
    }

    private static void WriteContents(DelimitedFile file, ExaminationOutcome outcome, Flaw flaw, ref Draw draw)
    {
        if (outcome is not (ExaminationOutcome.Done or ExaminationOutcome.Partial))
        {
            file.Nothing().Nothing().Nothing().Nothing().Nothing().Nothing();
            return;
        }
        var partial = outcome == ExaminationOutcome.Partial;
        file.Text(flaw == Flaw.Impossible || (partial && draw.Chance(300)) ? "N"u8 : "J"u8).Text(YesOrNo(partial ? 300 : 960, ref draw))
            .Text(YesOrNo(700, ref draw)).Text(YesOrNo(60, ref draw));
        if (draw.Chance(NotAssessedPermille)) file.Text("EJ_BEDOMD"u8);
        else file.Text(YesOrNo(SignPermille, ref draw));
        file.Text(YesOrNo(850, ref draw));
    }

    private static void WriteUnit(DelimitedFile file, Region performing, int number, OccurrenceKind kind, ExaminationOutcome outcome, ref Draw draw)
    {
        WriteUnit(file, performing.OrganisationNumber, 1 + draw.Below(6));
        if (outcome != ExaminationOutcome.Done)
        {
            file.Nothing().Nothing().Nothing();
            return;
        }
        var contact = file.Room(Pseudonym.HuIdLength);
        Pseudonym.HuId(number, kind == OccurrenceKind.Reexamined, contact);
        "VK-"u8.CopyTo(contact);
        // The State pays for one examination a person: 2 060 kronor in these years (förordning 1996:1357).
        var claimed = kind == OccurrenceKind.Examined && draw.Chance(ClaimedPermille);
        file.Text(claimed ? "J"u8 : "N"u8);
        if (claimed) file.Text("2060,00"u8);
        else file.Nothing();
    }

    private static void WriteUnit(DelimitedFile file, string organisationNumber, int unit)
    {
        var room = file.Room("SE0000000000-E000".Length);
        System.Text.Encoding.ASCII.GetBytes(organisationNumber, room[2..]);
        "SE"u8.CopyTo(room);
        "-E00"u8.CopyTo(room[12..]);
        room[^1] = (byte)('0' + unit);
    }

    private static ReadOnlySpan<byte> YesOrNo(int yesPermille, ref Draw draw) => draw.Chance(yesPermille) ? "J"u8 : "N"u8;

    private static ReadOnlySpan<byte> OfferMode(int percent) =>
        percent < 62 ? "BREV"u8 : percent < 76 ? "TEL"u8 : percent < 82 ? "SMS"u8 : percent < 94 ? "BOENDE"u8 : "BESOK"u8;

    private static ReadOnlySpan<byte> Outcome(ExaminationOutcome outcome) => outcome switch
    {
        ExaminationOutcome.Done => "GENOMFORD"u8,
        ExaminationOutcome.Partial => "DELVIS"u8,
        ExaminationOutcome.Declined => "AVBOJD"u8,
        ExaminationOutcome.NoShow => "UTEBLEV"u8,
        ExaminationOutcome.NotReached => "EJ_NADD"u8,
        ExaminationOutcome.NotNeeded => "OBEHOVLIG"u8,
        _ => "TIDIGARE_GJORD"u8,
    };
}
