using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Indicators;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Writes the values of indicators that differ from those that stand.</summary>
internal sealed class IndicatorRows(PublicationSession session, PublishedDefinitions definitions, int publication)
{
    public const string Table = "cube_indicator_value";
    private static readonly string[] Place = ["region_id", "period_id"];
    private static readonly string Numbers = string.Join(", ", IndicatorValue.Columns);

    /// <param name="asked">The regions and periods where a value may have changed.</param>
    /// <returns>How many values were written.</returns>
    public long Write(IndicatorDefinition indicator, IReadOnlyCollection<RegionPeriod> asked, IndicatorConditions conditions)
    {
        if (asked.Count == 0) return 0;
        var inputs = new IndicatorInputs(session, definitions, asked);
        var formula = new IndicatorFormula(indicator, conditions);
        session.Refill("work_period", [.. Place, "valid_to"], asked.Select(place => new long[] { place.Region, place.Period.Id, PublicationSession.Open }));
        var written = 0L;
        foreach (var variant in indicator.Variants)
        {
            var standing = Standing(indicator, variant);
            var now = new List<(RegionPeriod Place, IndicatorValue Value)>();
            var closed = new List<RegionPeriod>();
            foreach (var place in asked)
            {
                var value = formula.Work(variant, place, inputs);
                if (!standing.TryGetValue(place, out var stood) || stood != value)
                {
                    if (stood is not null) closed.Add(place);
                    if (value is not null) now.Add((place, value));
                }
            }

            Close(indicator, variant, closed);
            Add(indicator, variant, now);
            written += now.Count;
        }

        return written;
    }

    // Of the places in work_period.
    private Dictionary<RegionPeriod, IndicatorValue> Standing(IndicatorDefinition indicator, IndicatorVariant variant) => session.Query(
            $"""
            SELECT v.region_id, v.period_id, {string.Join(", ", IndicatorValue.Columns.Select(column => "v." + column))}, v.denominator_source
            FROM work_period w CROSS JOIN {Table} v
            WHERE v.indicator_id = @Id AND v.variant = @Code AND v.region_id = w.region_id AND v.period_id = w.period_id
              AND v.valid_to = w.valid_to
            """,
            row => (Place: new RegionPeriod(row.GetInt32(0), Period.FromId(row.GetInt32(1))), Value: IndicatorValue.Read(row, 2)),
            new { indicator.Id, variant.Code })
        .ToDictionary(row => row.Place, row => row.Value);

    private void Close(IndicatorDefinition indicator, IndicatorVariant variant, IEnumerable<RegionPeriod> places) => session.Execute(
        $"""
        UPDATE {Table} SET valid_to = @last
        WHERE indicator_id = @indicator AND variant = @Code AND region_id = @Region AND period_id = @period AND valid_to = {PublicationSession.Open}
        """,
        places.Select(place => new { last = publication - 1, indicator = indicator.Id, variant.Code, place.Region, period = place.Period.Id }));

    private void Add(IndicatorDefinition indicator, IndicatorVariant variant, List<(RegionPeriod Place, IndicatorValue Value)> values)
    {
        if (values.Count == 0) return;
        session.Refill("work_indicator_value", [.. Place, .. IndicatorValue.Columns, "is_official"], values.Select(value => value.Value.Row(value.Place)));
        session.Execute(
            $"""
            INSERT INTO {Table} (indicator_id, variant, region_id, period_type, period_id, valid_from, valid_to, {Numbers}, denominator_source)
            SELECT @Id, @Code, region_id, CASE WHEN period_id < 10000 THEN 'Y' WHEN period_id < 100000 THEN 'Q' ELSE 'M' END, period_id,
              @publication, {PublicationSession.Open}, {Numbers},
              CASE WHEN is_official = 1 THEN '{WarehouseSettings.Official}' ELSE '{WarehouseSettings.Register}' END
            FROM work_indicator_value
            """, new { indicator.Id, variant.Code, publication });
    }
}
