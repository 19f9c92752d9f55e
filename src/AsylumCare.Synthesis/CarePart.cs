using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.Programme;
using AsylumCare.Synthesis.Reference;
using AsylumCare.Synthesis.Truth;
using AsylumCare.Synthesis.Writing;
using AsylumCare.Synthesis.Writing.Care;
using AsylumCare.Synthesis.Writing.National;

namespace AsylumCare.Synthesis;

/// <summary>What truth.json says beside the register's figures.</summary>
internal sealed record CareTruths(EnrolmentTruth Enrolment, CareTruth Care, GroupTruth Groups, ProgrammeTruth Programme);

/// <summary>The regions' care, Migrationsverket's synthetic breakdowns and the programme's steps and courses.</summary>
internal static class CarePart
{
    public static CareTruths Write(
        GeneratorOptions options, string outDir, Simulation simulation, CareWorld world, DateTexts dates, Tally tally, Steps steps, CancellationToken ct)
    {
        var (seed, from, to) = (options.Seed, options.From, options.To);

        // Counted beside the writing: neither asks anything of the other, and much of the writing keeps one processor busy only.
        var counted = Task.Run(() => (CareTruth.Count(world, from, to, ct), EnrolmentTruth.Count(seed, simulation, from, to)), ct);
        var enrolling = Task.Run(() => new EnrolledGroups(seed, simulation.Persons, simulation.Regions, from, to), ct);
        var writer = new CareWriter(seed, outDir, world, new CarePartitions(world, from, to, ct), simulation.Origins, dates);
        RegionMonths.ForEach(
            DeliveryCalendar.OfCare(seed, simulation.Regions, from, to), delivery => tally.Add(delivery.Arrival, writer.Write(delivery)), steps, ct);
        var enrolled = enrolling.GetAwaiter().GetResult();
        var applications = new ApplicationGroups(simulation.Applicants(options, ct), new Citizenships(simulation.Origins));
        var decisions = new DecisionGroups(applications, from);
        var groups = new GroupDeliveries(seed, outDir, simulation.National, applications, decisions, enrolled, dates);
        foreach (var month in Month.Range(from, to)) tally.Add(GroupDeliveries.PublishedOf(month), groups.Write(month));
        foreach (var (arrival, files) in new ProgrammeDeliveries(seed, outDir, simulation.Regions, dates).Write(from, to)) tally.Add(arrival, files);
        var (care, enrolment) = counted.GetAwaiter().GetResult();
        return new CareTruths(
            enrolment, care,
            GroupTruth.Count(enrolled, applications, decisions, simulation.National, from, to), ProgrammeTruth.Count(seed, simulation.Regions, from, to));
    }
}
