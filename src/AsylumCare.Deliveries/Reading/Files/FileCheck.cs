using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reference;
using CsvHelper;

namespace AsylumCare.Deliveries.Reading.Files;

/// <summary>A rule over several rows that is followed row by row and judged at the end of the file.</summary>
internal abstract class FileCheck : IDisposable
{
    public abstract void See(CsvReader csv, ReadOnlySpan<long> row, long line);

    public abstract void Conclude(FindingLedger findings);

    public virtual void Dispose()
    {
    }

    public static IEnumerable<FileCheck> Of(DeliveryContract contract, HeaderMap header, Manifest manifest, ReadContext context)
    {
        foreach (var rule in contract.FileRules)
        {
            if (rule is OneMarkedRule marked) yield return new OneMarkedCheck(marked, contract, header, context.Catalog);
            if (rule is CodeSystemRule system && OtherMeaning(manifest, context) is { } other)
                yield return new CodeSystemCheck(system, contract, header, context.Reference, manifest.RegionId, other);
        }
    }

    public static RuleText TextOf(FileRule rule, string addedSv = "", string addedEn = "") => new(rule.Severity, rule.Name, rule.Sv + addedSv, rule.En + addedEn);

    /// <summary>The region that the manifest's code means in the other code system; null where it means none there.</summary>
    private static int? OtherMeaning(Manifest manifest, ReadContext context)
    {
        if (manifest.RegionId == 0) return null;
        var code = context.Reference.RegionCode(manifest.CodeSystem, manifest.RegionId);
        var other = manifest.CodeSystem == RegionCodeSystem.Scb ? RegionCodeSystem.Vantetider : RegionCodeSystem.Scb;
        return context.Reference.RegionId(other, code) is { } id && id != manifest.RegionId ? id : null;
    }
}

/// <summary>Counts whose municipality is in which region: most of a region's own, or most of the one its code also means.</summary>
internal sealed class CodeSystemCheck(
    CodeSystemRule rule, DeliveryContract contract, HeaderMap header, ReferenceTables reference, int region, int otherRegion) : FileCheck
{
    private const int FewestRows = 20;
    private const int HighestCounty = 25;

    private readonly int _municipality = rule.Municipality is null ? -1 : contract.SlotOf(rule.Municipality);
    private readonly int _unit = rule.Unit is null ? -1 : header.FieldOf[contract.IndexOf(rule.Unit)];

    private long _own;
    private long _other;
    private long _placed;

    public override void See(CsvReader csv, ReadOnlySpan<long> row, long line)
    {
        var place = RegionOf(csv, row);
        if (place == 0) return;
        _placed++;
        if (place == region) _own++;
        else if (place == otherRegion) _other++;
    }

    public override void Conclude(FindingLedger findings)
    {
        if (_placed >= FewestRows && _other * 2 > _placed && _own * 5 < _placed) findings.Add(TextOf(rule), 0, rule.Municipality ?? rule.Unit);
    }

    private long RegionOf(CsvReader csv, ReadOnlySpan<long> row)
    {
        if (_municipality >= 0 && row[_municipality] > 0)
        {
            var county = row[_municipality] > 99 ? row[_municipality] / 100 : row[_municipality];
            return county <= HighestCounty ? county : 0;
        }

        return _unit < 0 ? 0 : reference.RegionOfOrganisation(csv.GetString(_unit).Trim()) ?? 0;
    }
}

/// <summary>Groups of rows of which not exactly one is marked.</summary>
internal sealed class OneMarkedCheck : FileCheck
{
    private readonly OneMarkedRule _rule;
    private readonly KeyBuckets _buckets = new(1 << 18);
    private readonly int _field;
    private readonly int _slot;
    private readonly long _code;

    public OneMarkedCheck(OneMarkedRule rule, DeliveryContract contract, HeaderMap header, ContractCatalog catalog)
    {
        _rule = rule;
        _field = header.FieldOf[contract.IndexOf(rule.Group)];
        _slot = contract.SlotOf(rule.Column);
        _code = catalog.Codes(contract.Column(rule.Column)!.CodeList!).IdOf(rule.Code);
    }

    /// <summary>A marked row stands with its line, another with its line below zero.</summary>
    public override void See(CsvReader csv, ReadOnlySpan<long> row, long line)
    {
        var hash = new KeyHash();
        hash.Add(csv.GetSpan(_field).Trim((byte)' '));
        _buckets.Add(hash, row[_slot] == _code ? line : -line);
    }

    public override void Conclude(FindingLedger findings)
    {
        var lines = new List<long>();
        for (var bucket = 0; bucket < KeyBuckets.Count; bucket++) AddLines(_buckets.Gather(bucket), lines);
        lines.Sort();
        foreach (var line in lines) findings.Add(TextOf(_rule), line, _rule.Column);
    }

    public override void Dispose() => _buckets.Dispose();

    private static void AddLines(ReadOnlySpan<KeyEntry> entries, List<long> lines)
    {
        var groups = new Dictionary<(ulong, ulong), (long First, int Marked)>(entries.Length);
        foreach (var entry in entries)
        {
            var known = groups.GetValueOrDefault((entry.High, entry.Low), (Math.Abs(entry.Line), 0));
            groups[(entry.High, entry.Low)] = (known.Item1, known.Item2 + (entry.Line > 0 ? 1 : 0));
        }

        lines.AddRange(groups.Values.Where(group => group.Marked != 1).Select(group => group.First));
    }
}
