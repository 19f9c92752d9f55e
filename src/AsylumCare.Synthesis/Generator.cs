using AsylumCare.Synthesis.Truth;
using AsylumCare.Synthesis.Writing;

namespace AsylumCare.Synthesis;

/// <summary>
/// Writes a whole world of deliveries: Migrationsverket's real monthly series, and the registers and health examinations of 21 regions
/// for simulated persons whose monthly numbers are the real ones. The same options give the same bytes on every machine.
/// </summary>
public static class Generator
{
    // Shares of the whole time, for the progress bar.
    private const double AfterSimulation = 0.25;
    private const double AfterWriting = 0.97;

    /// <param name="progress">Receives 0 to 1, from any thread.</param>
    /// <exception cref="IOException">The folder is not empty, or cannot be written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The months reach outside the national series.</exception>
    public static GeneratorResult Generate(GeneratorOptions options, IProgress<double>? progress = null, CancellationToken ct = default)
    {
        var outDir = Path.GetFullPath(options.OutDir);
        Directory.CreateDirectory(outDir);
        if (Directory.EnumerateFileSystemEntries(outDir).Any())
            throw new IOException($"Mappen {outDir} är inte tom: välj en annan, eller töm den. (The folder is not empty: choose another, or empty it.)");
        var simulation = Simulation.Run(options, ct);
        progress?.Report(AfterSimulation);
        return Write(options, outDir, simulation, progress, ct);
    }

    private static GeneratorResult Write(GeneratorOptions options, string outDir, Simulation simulation, IProgress<double>? progress, CancellationToken ct)
    {
        var (seed, from, to) = (options.Seed, options.From, options.To);
        var (national, regions, origins, persons) = simulation;
        var dates = new DateTexts(national.Months[0].Month.FirstDay, to.LastDay.AddYears(1));
        var partitions = new Partitions(persons, regions, from, to);
        var register = new RegisterRows(seed, persons, regions, origins);
        var examinations = new ExaminationRows(seed, persons, regions);
        var regional = DeliveryCalendar.Of(seed, regions, from, to);
        var writer = new RegionalWriter(seed, outDir, partitions, regions, register, examinations, dates, persons.Length);
        var counts = WriteAll(regional, writer, progress, ct);

        var agency = new NationalDeliveries(seed, outDir, dates);
        var published = NationalDeliveries.Of(national, to);
        var bytes = published.Sum(agency.Write);
        var flawed = new FlawedDelivery(seed, outDir, partitions, regions, register, dates).Write(persons.Length);
        var truthPath = Path.Combine(outDir, TruthDocument.FileName);
        TruthDocument.Write(truthPath, options, TruthCells.Count(persons, to.LastDay.DayNumber), national);
        progress?.Report(1);

        var arrivals = regional.Select(d => d.Arrival).Concat(published.Select(d => d.Published)).Distinct().Order();
        return new GeneratorResult(
            [.. arrivals.Select(day => new ArrivalFolder(day, Path.Combine(outDir, $"{day:yyyy-MM-dd}")))],
            new GeneratorCounts(
                persons.Length, regional.Count + published.Count, counts.Sum(c => c.RegisterRows), counts.Sum(c => c.ExaminationRows),
                counts.Sum(c => c.Refusable), bytes + counts.Sum(c => c.Bytes)),
            flawed, truthPath);
    }

    private static DeliveryCounts[] WriteAll(List<RegionalDelivery> deliveries, RegionalWriter writer, IProgress<double>? progress, CancellationToken ct)
    {
        var counts = new DeliveryCounts[deliveries.Count];
        var done = 0;
        // A correction and what it corrects read the same partition, which sorts in place: one region-month is one piece of work.
        var partitions = deliveries.GroupBy(d => (d.Month, d.Region.Id)).ToArray();
        Parallel.ForEach(partitions, new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount }, versions =>
        {
            foreach (var delivery in versions) counts[delivery.Number] = writer.Write(delivery);
            progress?.Report(AfterSimulation + ((AfterWriting - AfterSimulation) * Interlocked.Increment(ref done) / partitions.Length));
        });
        return counts;
    }
}
