using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing;

/// <summary>Writes the regions' deliveries. Every delivery is a function of (seed, its number): the order of writing does not matter.</summary>
internal sealed class RegionalWriter(
    long seed, string outDir, Partitions partitions, Regions regions, RegisterRows register, ExaminationRows examinations, DateTexts dates, int personCount)
{
    // So many of the files have rows to be refused: one in so many of their rows, and never enough to refuse the file.
    private const int DirtyFilePercent = 30;
    private const int RowsPerFlaw = 120;
    private const int FewestRowsPerFlaw = 50;
    private const int FlawKinds = 5;

    // What is wrong with a first version that is later corrected.
    private const int ForgottenPermille = 60;
    private const int WrongBirthYearPermille = 40;
    private const int WrongBirthYearBy = 11;

    /// <returns>The delivery's files.</returns>
    public WrittenFile[] Write(RegionalDelivery delivery)
    {
        var folder = Path.Combine(outDir, $"{delivery.Arrival:yyyy-MM-dd}", $"{delivery.Region.ScbCode}_{delivery.Month}_v{delivery.Version}");
        Directory.CreateDirectory(folder);
        WrittenFile[] files = [WriteFile(folder, delivery, ofExaminations: false), WriteFile(folder, delivery, ofExaminations: true)];
        var region = delivery.Region;
        new ManifestFile(
            Pseudonym.DeliveryReference(seed, delivery.Number), $"SE{region.OrganisationNumber}-E000000000001", region.DeclaredCode,
            region.SpeaksVantetider ? "VANTETIDER" : "SCB", delivery.Month,
            delivery.Replaces < 0 ? null : Pseudonym.DeliveryReference(seed, delivery.Replaces), delivery.Version, "demo")
            .Write(folder, files);
        return files;
    }

    private WrittenFile WriteFile(string folder, RegionalDelivery delivery, bool ofExaminations)
    {
        var kind = ofExaminations ? ExaminationRows.FileKind : RegisterRows.FileKind;
        var header = ofExaminations ? ExaminationRows.Header : RegisterRows.Header;
        var path = Path.Combine(folder, $"{kind}_{delivery.Region.DeclaredCode}_{delivery.Month}_v{delivery.Version}.csv");
        var entries = partitions.Of(delivery.Month, delivery.Region.Id, ofExaminations);
        var dirt = new Draw(seed, Purpose.Dirt, (delivery.Number * 2L) + (ofExaminations ? 1 : 0));
        var mostFlaws = dirt.Below(100) < DirtyFilePercent ? entries.Length / FewestRowsPerFlaw : 0;

        using var file = new DelimitedFile(path, header, dates);
        WriteQuotaRefugee(file, delivery, ofExaminations);
        foreach (var entry in entries)
        {
            var fault = new Draw(seed, Purpose.Correction, entry ^ delivery.Number).Below(1000);
            if (delivery.Faulty && fault < ForgottenPermille) continue;
            var birthYearOff = delivery.Faulty && fault < ForgottenPermille + WrongBirthYearPermille ? WrongBirthYearBy : 0;
            Write(file, delivery.Region, entry, ofExaminations, Flaw.None, birthYearOff);
            if (file.Refusable == mostFlaws || dirt.Below(RowsPerFlaw) != 0) continue;
            Write(file, delivery.Region, entry, ofExaminations, FlawFor(entry, ref dirt), birthYearOff);
            file.Refusable++;
        }
        return file.Close(kind);
    }

    private void Write(DelimitedFile file, Region region, long entry, bool ofExaminations, Flaw flaw, int birthYearOff)
    {
        var (person, kind, day) = (Partitions.PersonOf(entry), Partitions.KindOf(entry), Partitions.DayOf(entry));
        if (ofExaminations) examinations.Write(file, region, person, kind, day, flaw, birthYearOff);
        else register.Write(file, person, kind, day, flaw, birthYearOff);
    }

    /// <summary>An offer in vain has neither talk nor, mostly, a date of examination to be wrong.</summary>
    private static Flaw FlawFor(long entry, ref Draw dirt)
    {
        var flaw = (Flaw)(1 + dirt.Below(FlawKinds));
        return Partitions.KindOf(entry) == OccurrenceKind.InVain && flaw == Flaw.Impossible ? Flaw.Copy : flaw;
    }

    private void WriteQuotaRefugee(DelimitedFile file, RegionalDelivery delivery, bool ofExaminations)
    {
        var number = personCount + (delivery.Month.MonthsSince(partitions.Months[0]) * regions.All.Length) + regions.IndexOf(delivery.Region.Id);
        var refugee = QuotaRefugee.Of(seed, number, delivery.Region, delivery.Month);
        if (ofExaminations) examinations.WriteQuotaRefugee(file, delivery.Region, number, refugee);
        else register.WriteQuotaRefugee(file, number, delivery.Region, refugee.Day, refugee);
    }
}
