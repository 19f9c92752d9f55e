using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.Truth;
using AsylumCare.Synthesis.Writing;

namespace AsylumCare.Synthesis;

/// <summary>
/// Writes a whole world of deliveries: Migrationsverket's real monthly series, and the registers, health examinations and care of 21
/// regions for simulated persons whose monthly numbers are the real ones. The same options give the same bytes on every machine.
/// </summary>
public static class Generator
{
    /// <param name="progress">Receives 0 to 1, from any thread.</param>
    /// <exception cref="IOException">The folder is not empty, or cannot be written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The months reach outside the national series.</exception>
    public static GeneratorResult Generate(GeneratorOptions options, IProgress<double>? progress = null, CancellationToken ct = default)
    {
        var outDir = Path.GetFullPath(options.OutDir);
        Directory.CreateDirectory(outDir);
        if (options.Parts.HasFlag(GeneratorParts.Register) && Directory.EnumerateFileSystemEntries(outDir).Any())
            throw new IOException($"Mappen {outDir} är inte tom: välj en annan, eller töm den. (The folder is not empty: choose another, or empty it.)");
        var steps = new Steps(progress, options.Parts == GeneratorParts.All ? 3 : 2);
        var simulation = Simulation.Run(options, ct);
        steps.Next();

        var tally = new Tally();
        var dates = new DateTexts(simulation.National.Months[0].Month.FirstDay.AddYears(-1), options.To.LastDay.AddYears(1));
        var flawed = "";
        CareTruths? care = null;
        if (options.Parts.HasFlag(GeneratorParts.Register))
        {
            flawed = RegisterPart.Write(options, outDir, simulation, dates, tally, steps, ct);
            steps.Next();
        }
        if (options.Parts.HasFlag(GeneratorParts.Care))
        {
            var world = CareWorld.Of(options.Seed, simulation, options.To.LastDay.DayNumber);
            care = CarePart.Write(options, outDir, simulation, world, dates, tally, steps, ct);
        }
        var truthPath = Path.Combine(outDir, TruthDocument.FileName);
        TruthDocument.Write(truthPath, options, TruthCells.Count(simulation.Persons, options.To.LastDay.DayNumber), simulation.National, care);
        progress?.Report(1);
        return new GeneratorResult(
            [.. tally.Arrivals.Select(day => new ArrivalFolder(day, Path.Combine(outDir, $"{day:yyyy-MM-dd}")))],
            tally.CountsOf(simulation.Persons.Length), flawed, truthPath);
    }
}
