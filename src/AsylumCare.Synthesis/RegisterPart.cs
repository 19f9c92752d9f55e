using AsylumCare.Synthesis.Writing;

namespace AsylumCare.Synthesis;

/// <summary>Migrationsverket's real series, the regions' registers and examinations, and one flawed delivery.</summary>
internal static class RegisterPart
{
    /// <returns>Folder of the flawed delivery.</returns>
    public static string Write(
        GeneratorOptions options, string outDir, Simulation simulation, DateTexts dates, Tally tally, Steps steps, CancellationToken ct)
    {
        var (seed, from, to) = (options.Seed, options.From, options.To);
        var (national, regions, origins, persons) = simulation;
        var partitions = new Partitions(persons, regions, from, to);
        var register = new RegisterRows(seed, persons, regions, origins);
        var writer = new RegionalWriter(
            seed, outDir, partitions, regions, register, new ExaminationRows(seed, persons, regions), dates, persons.Length);
        RegionMonths.ForEach(DeliveryCalendar.Of(seed, regions, from, to), delivery => tally.Add(delivery.Arrival, writer.Write(delivery)), steps, ct);

        var agency = new NationalDeliveries(seed, outDir, dates);
        foreach (var delivery in NationalDeliveries.Of(national, to)) tally.Add(delivery.Published, agency.Write(delivery));
        return new FlawedDelivery(seed, outDir, partitions, regions, register, dates).Write(persons.Length);
    }
}
