using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing;

/// <summary>A small REGISTER of Halland with an error of every kind that refuses a row, and so many of them that the file is refused.</summary>
internal sealed class FlawedDelivery(long seed, string outDir, Partitions partitions, Regions regions, RegisterRows register, DateTexts dates)
{
    public const string FolderName = "flawed";

    private const int Halland = 13;
    private const int MostRows = 40;

    private static readonly Flaw[] Flaws = [Flaw.NoSuchDate, Flaw.UnknownCode, Flaw.OtherMonth, Flaw.Impossible, Flaw.Copy];

    /// <returns>The delivery's folder.</returns>
    public string Write(int personCount)
    {
        var region = regions[Halland];
        var month = partitions.Months[^1];
        var folder = Path.Combine(outDir, FolderName, $"{region.ScbCode}_{month}_v9");
        Directory.CreateDirectory(folder);
        using var file = new DelimitedFile(Path.Combine(folder, $"{RegisterRows.FileKind}_{region.DeclaredCode}_{month}_v9.csv"), RegisterRows.Header, dates);
        var refugee = QuotaRefugee.Of(seed, personCount, region, month);
        register.WriteQuotaRefugee(file, personCount, region, refugee.Day, refugee);
        register.WriteQuotaRefugee(file, personCount, region, refugee.Day, refugee);
        var entries = partitions.Of(month, Halland, examinations: false);
        for (var i = 0; i < Math.Min(entries.Length, MostRows); i++)
        {
            var (person, kind, day) = (Partitions.PersonOf(entries[i]), Partitions.KindOf(entries[i]), Partitions.DayOf(entries[i]));
            register.Write(file, person, kind, day);
            if (i % 4 == 0) register.Write(file, person, kind, day, Flaws[i / 4 % Flaws.Length]);
        }
        var written = file.Close(RegisterRows.FileKind);
        new ManifestFile(
            Pseudonym.DeliveryReference(seed, long.MaxValue), $"SE{region.OrganisationNumber}-E000000000001", region.DeclaredCode,
            "SCB", month, null, 9, "demo").Write(folder, [written]);
        return folder;
    }
}
