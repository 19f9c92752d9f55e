namespace AsylumCare.Deliveries.Reference;

/// <summary>The care units of <c>seeds/reference/care_units.csv</c>: an extract of the regions' HSA catalogues, as long or short as it is kept.</summary>
public sealed class CareUnitList(IEnumerable<CareUnit> units)
{
    private readonly Dictionary<long, List<CareUnit>> _byKey = units.GroupBy(unit => unit.Key).ToDictionary(unit => unit.Key, unit => unit.OrderBy(u => u.From).ToList());

    public IEnumerable<CareUnit> All => _byKey.Values.SelectMany(versions => versions).OrderBy(unit => unit.HsaId, StringComparer.Ordinal).ThenBy(unit => unit.From);

    /// <summary>The list has the unit, but not on that day: closed, merged into another, or not opened.</summary>
    public bool IsClosed(long key, long day) => _byKey.TryGetValue(key, out var versions) && !versions.Exists(unit => unit.IsOpenOn(day));

    /// <returns>Key of what the unit was part of on the day; null where the list does not say.</returns>
    public long? ParentOn(long key, long day) =>
        _byKey.TryGetValue(key, out var versions) && versions.Find(unit => unit.IsOpenOn(day)) is { ParentKey: not 0 } unit ? unit.ParentKey : null;
}
