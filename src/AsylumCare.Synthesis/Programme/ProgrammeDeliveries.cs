using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;
using AsylumCare.Synthesis.Writing;

namespace AsylumCare.Synthesis.Programme;

/// <summary>Writes PROGRAM and UTBILDNING: a delivery for each region-month in which there is something to tell.</summary>
internal sealed class ProgrammeDeliveries(long seed, string outDir, Regions regions, DateTexts dates)
{
    private const long ReferenceRange = 1L << 43;

    public static string StepHeader => "Region;Steg;Datum;Belopp;Källa";

    public static string TrainingHeader => "Region;Datum;Kurs;Niva;Deltagare;VaravKommun;VaravUtbildare;Källa";

    /// <returns>Each delivery's day of arrival and files.</returns>
    public IEnumerable<(DateOnly Arrival, List<WrittenFile> Files)> Write(Month from, Month to)
    {
        var steps = ProgrammePlan.Steps(seed, regions).ToLookup(s => (Month.OfDay(s.Day.DayNumber), s.Region));
        var trainings = ProgrammePlan.Trainings(seed, regions).ToLookup(t => (Month.OfDay(t.Day.DayNumber), t.Region));
        foreach (var month in Month.Range(from, to))
            foreach (var region in regions.All.Where(r => steps.Contains((month, r.Id)) || trainings.Contains((month, r.Id))))
                yield return Write(month, region, [.. steps[(month, region.Id)]], [.. trainings[(month, region.Id)]]);
    }

    private (DateOnly Arrival, List<WrittenFile> Files) Write(Month month, Region region, ProgrammeStep[] steps, Training[] trainings)
    {
        var number = (month.Id * 100L) + region.Id;
        var arrival = month.AddMonths(1).FirstDay.AddDays(7 + new Draw(seed, Purpose.Programme, number).Below(12));
        var folder = Path.Combine(outDir, $"{arrival:yyyy-MM-dd}", $"{region.ScbCode}_{month}_program_v1");
        Directory.CreateDirectory(folder);
        var files = new List<WrittenFile>();
        if (steps.Length > 0) files.Add(WriteSteps(Path.Combine(folder, $"PROGRAM_{region.DeclaredCode}_{month}_v1.csv"), region, steps));
        if (trainings.Length > 0) files.Add(WriteTrainings(Path.Combine(folder, $"UTBILDNING_{region.DeclaredCode}_{month}_v1.csv"), region, trainings));
        new ManifestFile(
            Pseudonym.DeliveryReference(seed, ReferenceRange + number), $"SE{region.OrganisationNumber}-E000000000001", region.DeclaredCode,
            region.SpeaksVantetider ? "VANTETIDER" : "SCB", month, null, 1, "demo").Write(folder, files);
        return (arrival, files);
    }

    private WrittenFile WriteSteps(string path, Region region, ProgrammeStep[] steps)
    {
        using var file = new DelimitedFile(path, StepHeader, dates, region.WritesWindows1252);
        foreach (var step in steps)
        {
            file.Text(region.DeclaredText).Text(step.Code).Date(step.Day.DayNumber);
            if (step.Kronor is { } kronor) file.Kronor(kronor);
            else file.Nothing();
            file.Text(step.Source).EndRow();
        }
        return file.Close("PROGRAM");
    }

    private WrittenFile WriteTrainings(string path, Region region, Training[] trainings)
    {
        using var file = new DelimitedFile(path, TrainingHeader, dates, region.WritesWindows1252);
        foreach (var t in trainings)
            file.Text(region.DeclaredText).Date(t.Day.DayNumber).Text(t.Course).Text(t.IsNational ? "NATIONELL" : "LOKAL").Number(t.Participants)
                .Number(t.FromMunicipalities).Number(t.Trainers).Text(t.Source).EndRow();
        return file.Close("UTBILDNING");
    }
}
