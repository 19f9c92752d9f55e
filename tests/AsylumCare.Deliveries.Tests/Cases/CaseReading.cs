using AsylumCare.Deliveries.Checking;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Testing;

namespace AsylumCare.Deliveries.Tests.Cases;

/// <summary>What is said of a case's deliveries, and the rows that would be loaded.</summary>
/// <param name="Findings">"RULE severity line column", in the order of arrival; a finding of the whole file has line 0.</param>
internal sealed record CaseReading(IReadOnlyList<string> Findings, IReadOnlyList<(string Kind, long[] Slots)> Rows)
{
    public static CaseReading Of(string name)
    {
        using var folder = new TestFolder();
        using var keys = IdentityKeys.FromSeed(1);
        var files = CaseFolder.Named(name);
        var context = files.In(DeliveryFolder.Context, folder);
        var findings = new List<string>();
        var rows = new List<(string, long[])>();
        foreach (var manifest in files.Write(folder))
        {
            var check = DeliveryCheck.Validate(manifest, context);
            findings.AddRange(check.Findings.Select(f => $"{f.Rule} {f.Severity.Letter()} {f.Line} {f.Column}".TrimEnd()));
            if (check.Accepted) rows.AddRange(Read(check.Manifest!, context with { Keys = keys }));
        }

        return new CaseReading(findings, rows);
    }

    /// <summary>A column's numbers, in the rows' order.</summary>
    public IEnumerable<long> Column(string kind, string column) =>
        Rows.Where(row => row.Kind == kind).Select(row => row.Slots[DeliveryFolder.Catalog[kind].SlotOf(column)]);

    private static IEnumerable<(string, long[])> Read(Manifest manifest, ReadContext context)
    {
        foreach (var file in manifest.Files)
        {
            var kept = new KeptRows();
            var report = DeliveryFileReader.Read(
                Path.Combine(Path.GetDirectoryName(manifest.Path)!, file.Name), manifest, file, context.Catalog[file.FileKind], context, kept);
            foreach (var row in kept.Rows.Where(row => !report.RefusedAfterwards.Contains(row.Line))) yield return (file.FileKind, row.Slots);
        }
    }
}
