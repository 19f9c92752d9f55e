using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Tests.Publishing;

/// <summary>A random small file of one kind, region and month: few persons and keys, so that everything meets.</summary>
internal sealed record RandomPartition(Func<DeliveredFacts, long> Deliver)
{
    public static readonly IReadOnlyList<string> Kinds = ["REGISTER", "REGISTER", "HALSOUNDERSOKNING", "INSATS", "KONTAKT", "DIAGNOS", "ATGARD"];
    public static readonly IReadOnlyList<int> Regions = [1, 3, 12];

    private static readonly string[] Diagnoses = ["F431", "F329", "J069", "R452", "Z028"];
    private static readonly string[] Procedures = ["DU007", "AU118", "QB001"];

    public long Delivery { get; init; }

    public static RandomPartition Of((string Kind, int Region, int Month) place, Random random)
    {
        var rows = Enumerable.Range(0, random.Next(6)).ToList();
        var (region, month) = (place.Region, place.Month);
        switch (place.Kind)
        {
            case "REGISTER":
                IReadOnlyList<RegisterLine> register = [.. rows.Select(_ => Register(month, random))];
                return new(facts => facts.Register(region, month, register));
            case "HALSOUNDERSOKNING":
                IReadOnlyList<ExaminationLine> examinations = [.. rows.Select(row => Examination(region, month, row, random))];
                return new(facts => facts.Examinations(region, month, examinations));
            case "INSATS":
                IReadOnlyList<InterventionLine> interventions = [.. rows.Select(row => Intervention(region, month, row, random))];
                return new(facts => facts.Interventions(region, month, interventions));
            case "KONTAKT":
                IReadOnlyList<ContactLine> contacts = [.. rows.Select(row => Contact(region, month, row, random))];
                return new(facts => facts.Contacts(region, month, contacts));
            case "DIAGNOS":
                IReadOnlyList<(long, string, int)> diagnoses = [.. rows.Select(row => (ContactKey(region, month, row), Any(Diagnoses, random), random.Next(2)))];
                return new(facts => facts.Diagnoses(region, month, diagnoses));
            default:
                IReadOnlyList<(long, string)> procedures = [.. rows.Select(row => (ContactKey(region, month, row), Any(Procedures, random)))];
                return new(facts => facts.Procedures(region, month, procedures));
        }
    }

    private static RegisterLine Register(int month, Random random)
    {
        var day = DayIn(month, random);
        return new(
            random.Next(1, 9), day.AddDays(-random.Next(0, 60)).ToString("O"), day.ToString("O"), (RegisterEventKind)random.Next(1, 5),
            Regions[random.Next(Regions.Count)], random.Next(1, 3), 1985 + (10 * random.Next(2)),
            random.Next(6) == 0 ? LegalStatus.QuotaRefugee : LegalStatus.Applicant, (DeregistrationReason)random.Next(1, 5));
    }

    private static ExaminationLine Examination(int region, int month, int row, Random random) => new(
        random.Next(1, 9), random.Next(4) == 0 ? null : DayIn(month, random).ToString("O"), (region * 100) + (row * 3) + random.Next(3),
        random.Next(3) == 0 ? ExaminationOutcome.Declined : ExaminationOutcome.Done, (TargetGroup)random.Next(1, 3),
        random.Next(3) == 0 ? null : ContactKey(region, month - random.Next(2), random.Next(6)));

    private static InterventionLine Intervention(int region, int month, int row, Random random)
    {
        var offered = DayIn(month, random);
        var started = random.Next(2) == 0 ? offered.AddDays(random.Next(40)) : (DateOnly?)null;
        return new(
            random.Next(1, 9), offered.ToString("O"), (region * 100) + row, started?.ToString("O"), started?.AddDays(30).ToString("O"),
            started is null ? random.Next(4) : 1, random.Next(2) == 0 ? offered.AddDays(-random.Next(90)).ToString("O") : null);
    }

    private static ContactLine Contact(int region, int month, int row, Random random)
    {
        var key = ContactKey(region, month, row);
        return new(
            random.Next(5) == 0 ? -key : random.Next(1, 11), DayIn(month, random).ToString("O"), key, random.Next(910, 918), random.Next(1, 4),
            random.Next(4) == 0 ? 191 : 100 + random.Next(9), Missed: random.Next(6) == 0 ? 1 : 0, Emergency: random.Next(2));
    }

    private static long ContactKey(int region, int month, int row) => (region * 100_000) + (month % 100 * 100) + row + 1;

    private static DateOnly DayIn(int month, Random random) => new(month / 100, month % 100, random.Next(1, 29));

    private static T Any<T>(IReadOnlyList<T> values, Random random) => values[random.Next(values.Count)];
}
