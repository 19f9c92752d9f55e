using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Testing;

namespace AsylumCare.Deliveries.Tests.Fuzz;

/// <summary>Ten thousand mutated files of every kind and form: no crash, no hang, little memory, and each refusal names its rule and place.</summary>
internal sealed class MutationTests
{
    private const long MostBytes = 512L << 20;

    private static readonly int MutationsEach = (LongRun.Count(everyday: 10_000, full: 100_000) / FuzzedFile.All.Count) + 1;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // Of the row as a whole, and not of one of its cells.
    private static readonly string[] WholeRow = ["RAD-FALTANTAL", "FIL-PERSONNUMMER"];

    [TestCaseSource(typeof(FuzzedFile), nameof(FuzzedFile.All))]
    public void A_mutated_file_is_read_or_refused_by_name(FuzzedFile file)
    {
        using var keys = IdentityKeys.FromSeed(1);
        var context = DeliveryFolder.Context with { Keys = keys, BlockRows = 16 };
        var path = Path.Combine(Path.GetTempPath(), $"asylumcare-{Guid.NewGuid():N}.{file.Extension}");
        var accepted = 0;
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        try
        {
            for (var number = 0; number < MutationsEach; number++)
            {
                File.WriteAllBytes(path, Mutation.Of(file, number));
                var report = Read(path, file, context, number);
                if (!report.Refused) accepted++;
                foreach (var rule in report.Findings.Select(finding => finding.Rule).Distinct()) outcomes[rule] = outcomes.GetValueOrDefault(rule) + 1;
            }
        }
        finally
        {
            File.Delete(path);
        }

        TestContext.Out.WriteLine($"{file}: {accepted} read; {string.Join(", ", outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}"))}");
        Assert.That(outcomes, Is.Not.Empty, "mutations that nothing notices test nothing");
    }

    private static FileReport Read(string path, FuzzedFile file, ReadContext context, int number)
    {
        var rows = new KeptRows();
        var reading = Task.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var report = DeliveryFileReader.Read(path, file.Manifest, file.Manifest.Files[0], DeliveryFolder.Catalog[file.FileKind], context, rows);
            return (report, Allocated: GC.GetAllocatedBytesForCurrentThread() - before);
        });
        Assert.That(reading.Wait(Longest), Is.True, $"{file}, mutation {number}: reading hangs");
        var (report, allocated) = reading.Result;
        if (allocated > MostBytes) Assert.Fail($"{file}, mutation {number}: {allocated >> 20} MiB");
        if (Objection(report, rows) is { } objection) Assert.Fail($"{file}, mutation {number}: {objection}\n{string.Join("\n", report.Findings)}");
        return report;
    }

    /// <returns>What is wrong with the answer, or null.</returns>
    private static string? Objection(FileReport report, KeptRows rows)
    {
        if (report.Refused != report.Findings.Any(finding => finding.Severity == Severity.File)) return "a refusal and its finding do not agree";
        if (report.Findings.FirstOrDefault(finding => finding is { Rule: "" } or { File: "" } or { TextSv: "" } or { TextEn: "" }) is { } bare) return $"{bare} does not say which rule, file or why";
        if (report.Findings.FirstOrDefault(finding => finding is { Severity: Severity.Row, Line: <= 0, Occurrences: 1 }) is { } nowhere) return $"{nowhere} has no line";
        if (report.Findings.FirstOrDefault(finding => finding is { Severity: Severity.Row, Column: null } && !WholeRow.Contains(finding.Rule)) is { } some) return $"{some} has no column";
        return report.Refused || IsWhole(report, rows) ? null : "the rows kept are not the rows accepted";
    }

    /// <summary>A file of aggregates keeps its totals back.</summary>
    private static bool IsWhole(FileReport report, KeptRows rows)
    {
        var kept = rows.Rows.Count(row => !report.RefusedAfterwards.Contains(row.Line));
        return report.FileName.StartsWith("MV_", StringComparison.Ordinal) && !report.FileName.StartsWith("MV_RIKET", StringComparison.Ordinal) ? kept <= report.RowsAccepted : kept == report.RowsAccepted;
    }
}
