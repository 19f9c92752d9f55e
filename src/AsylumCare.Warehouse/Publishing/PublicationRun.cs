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
    private readonly (int Id, int DataDay, string? NationalDenominator) _latest;
    private readonly int _publication;
    private readonly CellWriter _writer;
    private readonly Dictionary<string, long> _written = new(StringComparer.Ordinal);

    public PublicationRun(
        PublicationSession session, PublishedDefinitions definitions, WarehouseSettings settings, DateOnly dataDay, StepTimes steps)
    {
        (_session, _definitions, _settings, _dataDay, _steps) = (session, definitions, settings, dataDay, steps);
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
        var persons = AffectedPersons.Find(_session, deliveries);

        _steps.Begin(PublicationStep.Fold);
        var cubes = new CubeDeltas(_definitions);
        var folded = new PersonFold(_session, deliveries, cubes).Run(persons, new PersonReader(_session, deliveries, persons));

        _steps.Begin(PublicationStep.Cells);
        var changed = new ChangedPlaces();
        foreach (var delta in cubes.All) WriteCells(delta, changed);

        _steps.Begin(PublicationStep.NationalFigures);
        WriteNational(deliveries, changed);

        _steps.Begin(PublicationStep.Maturity);
        var regions = Regions();
        var unsettled = UnsettledMonths.Of(_session, deliveries, _dataDay.DayNumber < _latest.DataDay);
        var from = unsettled.Count > 0 ? unsettled.Min() : deliveries.WindowNow.Last ?? Month.Of(_dataDay);
        var delivered = FullMonths.Of(_session, from);
        var maturity = new MaturityRows(_session, _publication);
        changed.Matured(maturity.Write(
            deliveries, [.. regions, RegionId.Unknown, RegionId.Nation], unsettled, Maturities(regions, delivered, deliveries.WindowNow)));

        _steps.Begin(PublicationStep.Indicators);
        changed.Windows(deliveries.WindowBefore, deliveries.WindowNow, [.. regions, RegionId.Nation]);
        WriteIndicators(new IndicatorConditions(deliveries.WindowNow, maturity.MaskOf, _settings.NationalDenominator == WarehouseSettings.Official), changed);

        var last = deliveries.WindowNow.Last;
        PublicationRow.Write(_session, _publication, _dataDay, last, _settings, regions.Count,
            last is { } month ? regions.Count(region => delivered.Has(region, month)) : 0);
        WorkTables.Empty(_session);
        return new PublicationResult(_publication, deliveries.Added.Count, deliveries.Removed.Count, folded, _written, _steps.End());
    }

    private void WriteCells(CellDelta delta, ChangedPlaces changed)
    {
        delta.RollUp();
        var changes = ComputedCells.Changes(_session, delta);
        _written[delta.Lattice.Cube.Table] = _writer.Write(delta.Lattice, changes);
        changed.Cells(delta.Lattice, changes);
    }

    private void WriteNational(DeliverySets deliveries, ChangedPlaces changed)
    {
        var national = new NationalFigures(_session, _writer, deliveries);
        foreach (var (lattice, facts) in new[] { (_definitions.Applications, NationalFigures.Applications), (_definitions.Decisions, NationalFigures.Decisions) })
        {
            var (periods, written) = national.Write(lattice, facts);
            _written[lattice.Cube.Table] = written;
            changed.National(lattice, periods);
        }
    }

    private MaturityOfCohorts Maturities(IReadOnlyList<int> regions, DeliveredMonths delivered, DataWindow window)
    {
        var usual = new UsualExaminers(_session, _definitions.Flow, window.Last ?? Month.Of(_dataDay));
        return new MaturityOfCohorts(regions, delivered, usual.ShareOf, _dataDay, new CohortSizes(_session, _definitions.Coverage, regions).Of);
    }

    private void WriteIndicators(IndicatorConditions conditions, ChangedPlaces changed)
    {
        if (_latest.NationalDenominator != _settings.NationalDenominator) changed.Everywhere(RegionId.Nation, conditions.Window);
        var rows = new IndicatorRows(_session, _definitions, _publication);
        _written[IndicatorRows.Table] = _definitions.Indicators.Sum(indicator => rows.Write(indicator, changed.For(indicator), conditions));
    }

    private List<int> Regions() => _session.Query(
        "SELECT region_id FROM dim_region WHERE region_id <> @Nation AND region_id <> @Unknown ORDER BY region_id",
        row => row.GetInt32(0), new { RegionId.Nation, RegionId.Unknown });
}
