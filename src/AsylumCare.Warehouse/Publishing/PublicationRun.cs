using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Publication;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>One publication in the making, step by step.</summary>
internal sealed class PublicationRun
{
    private readonly PublicationSession _session;
    private readonly PublishedDefinitions _definitions;
    private readonly WarehouseSettings _settings;
    private readonly DateOnly _dataDay;
    private readonly StepTimes _steps;
    private readonly long _rowsHeld;
    private readonly (int Id, int DataDay, string? NationalDenominator, string? MethodVersion) _latest;
    private readonly int _publication;
    private readonly CellWriter _writer;
    private readonly Dictionary<string, long> _written = new(StringComparer.Ordinal);

    public PublicationRun(
        PublicationSession session, PublishedDefinitions definitions, WarehouseSettings settings, DateOnly dataDay, StepTimes steps, long rowsHeld)
    {
        (_session, _definitions, _settings, _dataDay, _steps, _rowsHeld) = (session, definitions, settings, dataDay, steps, rowsHeld);
        _latest = PublicationRow.Latest(session);
        _publication = _latest.Id + 1;
        _writer = new CellWriter(session, _publication);
    }

    /// <summary>Everything but the commit.</summary>
    public PublicationResult Make()
    {
        _steps.Begin(PublicationStep.Deliveries);
        var deliveries = new DeliverySets(_session);
        deliveries.Write(_publication);

        _steps.Begin(PublicationStep.Persons);
        var anew = _latest.MethodVersion != PublicationRow.MethodVersion;
        var otherMethod = anew && _latest.Id > 0;
        var persons = AffectedPersons.Find(_session, deliveries, everybody: otherMethod);

        _steps.Begin(PublicationStep.Fold);
        var cubes = new CubeDeltas(_definitions);
        var counted = new CountedMonths(_session, deliveries, persons, anew);
        var folded = new PersonFold(_session, deliveries, counted, cubes, anew)
            .Run(persons, new PersonReader(_session, deliveries, persons, CodeGroups.Read(_session), anew, _rowsHeld));
        if (!persons.Everybody) new CarriedPersons(_session, cubes, counted).Add();
        new DeliveryRules(_session, cubes, anew).Add(deliveries);

        _steps.Begin(PublicationStep.Cells);
        var changed = new ChangedPlaces();
        var enrolled = new HashSet<Month>();
        foreach (var delta in cubes.All)
        {
            // While the cells of a cube are written, the next one's are worked out.
            delta.RollUp();
            _session.Behind(() => WriteCells(delta, otherMethod, cubes.OfIndicators.Contains(delta) ? changed : null, delta == cubes.PersonMonths ? enrolled : null));
        }

        _session.Settle();

        _steps.Begin(PublicationStep.NationalFigures);
        var renewed = otherMethod ? deliveries.All() : deliveries.Changed;
        WriteNational(renewed, changed);
        enrolled.UnionWith(deliveries.Changed.Where(delivery => delivery.Kind == DeliveredKind.Register).Select(delivery => new Month(delivery.MonthId)));
        WriteGroups(renewed, enrolled);

        _steps.Begin(PublicationStep.Maturity);
        var regions = Regions();
        var window = deliveries.WindowNow;
        var unsettled = UnsettledMonths.Of(_session, deliveries, otherMethod || _dataDay.DayNumber < _latest.DataDay);
        changed.Delivered(deliveries.Changed);
        if (otherMethod)
            foreach (var region in regions) changed.Everywhere(region, window);
        if (otherMethod || _latest.NationalDenominator != _settings.NationalDenominator) changed.Everywhere(RegionId.Nation, window);
        var delivered = FullMonths.Of(_session, FirstNeeded(unsettled, changed.First(window.Last ?? Month.Of(_dataDay))));
        var maturity = new MaturityRows(_session, _publication);
        changed.Matured(maturity.Write(
            deliveries, [.. regions, RegionId.Unknown, RegionId.Nation], unsettled, Maturities(regions, delivered, window)));

        _steps.Begin(PublicationStep.Indicators);
        WriteIndicators(new IndicatorConditions(regions, delivered, maturity.MaskOf, _settings.NationalDenominator == WarehouseSettings.Official), changed);

        PublicationRow.Write(_session, _publication, _dataDay, window.Last, _settings, regions.Count,
            window.Last is { } month ? regions.Count(region => delivered.Has(region, month)) : 0);
        WorkTables.Empty(_session);
        return new PublicationResult(_publication, deliveries.Added.Count, deliveries.Removed.Count, folded, _written, _steps.End());
    }

    private static Month MonthOf(CellDelta delta, CellKey key) => new(delta.Lattice.MembersOf(key).Period);

    private void WriteCells(CellDelta delta, bool otherMethod, ChangedPlaces? changed, HashSet<Month>? months)
    {
        var written = 0L;
        foreach (var changes in otherMethod ? RecountedCells.Changes(_session, delta) : ComputedCells.Changes(_session, delta))
        {
            written += _writer.Write(delta.Lattice, changes);
            changed?.Cells(delta.Lattice, changes);
            months?.UnionWith(changes.Where(change => change.Key.LevelMask == 0).Select(change => MonthOf(delta, change.Key)));
        }

        _written[delta.Lattice.Cube.Table] = written;
        delta.Clear();
    }

    private void WriteNational(IEnumerable<PublishedDelivery> renewed, ChangedPlaces changed)
    {
        var national = new NationalFigures(_session, _writer, renewed);
        foreach (var (lattice, facts) in new[] { (_definitions.Applications, NationalFigures.Applications), (_definitions.Decisions, NationalFigures.Decisions) })
        {
            var (periods, written) = national.Write(lattice, facts);
            _written[lattice.Cube.Table] = written;
            changed.National(lattice, periods);
        }
    }

    private void WriteGroups(IEnumerable<PublishedDelivery> renewed, IEnumerable<Month> enrolled)
    {
        var groups = new GroupedFigures(_session, _writer, renewed);
        foreach (var (cube, source) in new[]
        {
            ("Enrolled", GroupedSource.Enrolled), ("ApplicationsByGroup", GroupedSource.Applications), ("DecisionsByGroup", GroupedSource.Decisions),
        })
        {
            var lattice = _definitions.Cube(cube);
            _written[lattice.Cube.Table] = groups.Write(lattice, source).Written;
        }

        var stock = _definitions.Cube("StockReconciliation");
        _written[stock.Cube.Table] = groups.Write(stock, GroupedSource.StockReconciliation, enrolled).Written;
    }

    private MaturityOfCohorts Maturities(IReadOnlyList<int> regions, DeliveredMonths delivered, DataWindow window)
    {
        var last = window.Last ?? Month.Of(_dataDay);
        var usual = new UsualExaminers(_session, _definitions.Flow, last);
        var sizes = new CohortSizes(_session, _definitions.Coverage, [.. regions, RegionId.Unknown]);
        return new MaturityOfCohorts(regions, delivered, window.First ?? last, usual.ShareOf, _dataDay, sizes.Of);
    }

    // Figures are made of months from their own on, but for the examinations a cohort may have had before it.
    private static Month FirstNeeded(IReadOnlyCollection<Month> cohorts, Month figures) =>
        cohorts.Select(CohortMaturity.FirstMonthNeeded).Append(figures).Min();

    private void WriteIndicators(IndicatorConditions conditions, ChangedPlaces changed)
    {
        var rows = new IndicatorRows(_session, _definitions, _publication);
        _written[IndicatorRows.Table] = _definitions.Indicators.Sum(indicator => rows.Write(indicator, changed.For(indicator), conditions));
    }

    private List<int> Regions() => _session.Query(
        "SELECT region_id FROM dim_region WHERE region_id <> @Nation AND region_id <> @Unknown ORDER BY region_id",
        row => row.GetInt32(0), new { RegionId.Nation, RegionId.Unknown });
}
