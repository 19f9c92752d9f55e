using AsylumCare.Deliveries.Identity;
using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing.Care;

/// <summary>Rows of SCREENING: RHS-13, and beside it now and then WHO-5.</summary>
internal sealed class ScreeningRows(long seed, Person[] persons, Origins origins, Screenings screenings)
{
    public const string FileKind = "SCREENING";

    /// <summary>Below this a percentage could be taken for a raw score, so nobody sends it as one.</summary>
    private const int LeastPercentScale = 7;

    public static ReadOnlySpan<byte> Header =>
        "Regionkod;ScreeningId;PersonNyckel;Datum;Instrument;InstrumentVersion;Poang;Termometer;AntalBesvarade;Suicidflagga;Sprak;Tolk;Avbruten"u8;

    public void Write(DelimitedFile file, Region performing, in CareEntry entry, Flaw flaw = Flaw.None)
    {
        var screening = screenings.Of(entry.Person);
        var draw = new Draw(seed, Purpose.ContactDetails, ~(long)entry.Person);
        WriteStart(file, performing, "R"u8, entry, flaw);
        file.Text(flaw == Flaw.UnknownCode ? "RHS12"u8 : "RHS13"u8).Text("1.0"u8);
        if (screening.Aborted) file.Nothing();
        else file.Number(flaw == Flaw.Impossible ? 61 : screening.Score);
        file.Nothing().Number(screening.Answered);
        if (screening.Aborted) file.Nothing();
        else file.Text(draw.Chance(screening.Severity == Severity.Severe ? 80 : 4) ? "J"u8 : "N"u8);
        WriteEnd(file, entry, screening.Aborted, ref draw);
    }

    /// <returns>Whether a row was written.</returns>
    public bool WriteWellBeing(DelimitedFile file, Region performing, in CareEntry entry)
    {
        var score = screenings.Of(entry.Person).WellBeing;
        if (score < 0) return false;
        var draw = new Draw(seed, Purpose.ContactDetails, ~(long)entry.Person);
        WriteStart(file, performing, "W"u8, entry, Flaw.None);
        file.Text("WHO5"u8).Nothing().Number(performing.SendsWellBeingInPercent && score >= LeastPercentScale ? score * 4 : score).Nothing().Number(5).Nothing();
        WriteEnd(file, entry, aborted: false, ref draw);
        return true;
    }

    private void WriteStart(DelimitedFile file, Region performing, ReadOnlySpan<byte> sort, in CareEntry entry, Flaw flaw)
    {
        file.Text(performing.DeclaredText);
        Pseudonym.OfPerson(sort[0], entry.Person, file.Room(Pseudonym.HuIdLength));
        Pseudonym.PersonNyckel(seed, persons[entry.Person].Identity(entry.Person), file.Room(PersonNyckelText.Length));
        if (flaw == Flaw.NoSuchDate) file.Text("2015-06-31"u8);
        else file.Date(flaw == Flaw.OtherMonth ? entry.Day + 31 : entry.Day);
    }

    private void WriteEnd(DelimitedFile file, in CareEntry entry, bool aborted, ref Draw draw) =>
        file.Text(Languages.Of(origins.Code(persons[entry.Person].Citizenship))).Text(draw.Chance(800) ? "J"u8 : "N"u8)
            .Text(aborted ? "J"u8 : "N"u8).EndRow();
}
