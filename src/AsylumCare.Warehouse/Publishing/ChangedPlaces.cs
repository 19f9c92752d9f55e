using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Indicators;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>The regions and periods where something that indicators are made of has changed.</summary>
internal sealed class ChangedPlaces
{
    private readonly Dictionary<string, HashSet<RegionPeriod>> _ofCube = new(StringComparer.Ordinal);
    private readonly HashSet<RegionPeriod> _matured = [];
    private readonly HashSet<RegionPeriod> _delivered = [];

    /// <summary>Cells of a cube that indicators are made of: those of region and period alone count.</summary>
    public void Cells(CubeLattice lattice, IEnumerable<CellChange> changes)
    {
        foreach (var change in changes)
        {
            if (!lattice.IsRegionAndPeriod(change.Key)) continue;
            var members = lattice.MembersOf(change.Key);
            Of(lattice).Add(new(members.Region, Period.FromId(members.Period)));
        }
    }

    public void National(CubeLattice lattice, IEnumerable<Period> periods) =>
        Of(lattice).UnionWith(periods.Select(period => new RegionPeriod(RegionId.Nation, period)));

    public void Matured(IEnumerable<RegionPeriod> cohorts) => _matured.UnionWith(cohorts);

    /// <summary>Periods that a region, and so the nation, may have become whole in, or no longer be.</summary>
    public void Delivered(IEnumerable<PublishedDelivery> changed)
    {
        foreach (var (region, month) in changed.Where(delivery => delivery.IsRegional).Select(delivery => (delivery.RegionId, new Month(delivery.MonthId))))
        {
            foreach (var period in new[] { Period.OfMonth(month), Period.OfQuarter(month), Period.OfYear(month) })
                _delivered.UnionWith([new(region, period), new(RegionId.Nation, period)]);
        }
    }

    /// <summary>Every period of the data of one region or of the nation.</summary>
    public void Everywhere(int region, DataWindow window) => _delivered.UnionWith(window.Periods.Select(period => new RegionPeriod(region, period)));

    /// <summary>The first month that a changed figure is made of.</summary>
    /// <param name="latest">Where nothing earlier changed.</param>
    public Month First(Month latest) =>
        _ofCube.Values.Append(_delivered).SelectMany(places => places).Select(place => place.Period.FirstMonth).Append(latest).Min();

    /// <summary>Where the indicator's values may have changed, in the order of region and period.</summary>
    public IReadOnlyList<RegionPeriod> For(IndicatorDefinition indicator)
    {
        var places = new HashSet<RegionPeriod>();
        foreach (var variant in indicator.Variants)
        {
            places.UnionWith(_ofCube.GetValueOrDefault(indicator.Cube, []));
            places.UnionWith(variant.MaturityHorizon is null ? _delivered : _matured);
            if (variant.OfficialDenominator is { } official) places.UnionWith(_ofCube.GetValueOrDefault(official.Cube, []));
        }

        return [.. places.OrderBy(place => place.Region).ThenBy(place => place.Period.Id)];
    }

    private HashSet<RegionPeriod> Of(CubeLattice lattice)
    {
        if (_ofCube.TryGetValue(lattice.Cube.Name, out var places)) return places;
        return _ofCube[lattice.Cube.Name] = [];
    }
}
