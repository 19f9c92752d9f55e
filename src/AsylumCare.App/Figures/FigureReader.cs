using AsylumCare.App.Figures.Comparing;
using AsylumCare.Domain.Audiences;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Reference;
using AsylumCare.Warehouse.Feed;

namespace AsylumCare.App.Figures;

/// <summary>The pages' questions, asked through the same query model as the feed: a page can show nothing that the feed cannot answer.</summary>
public sealed class FigureReader(FeedReader feed)
{
    // The indicators' own numbers: the cells are keyed by them.
    private static readonly Dictionary<string, long> IndicatorIds = new(StringComparer.Ordinal)
    {
        [FigureValue.Coverage] = 101, [FigureValue.Ratio] = 104,
    };

    /// <summary>Publications that stand, in order.</summary>
    public IReadOnlyList<PublishedState> Publications() =>
    [
        .. feed.Publications().Where(publication => !publication.IsWithdrawn).OrderBy(publication => publication.Id).Select(publication => new PublishedState(
            publication.Id, publication.DataDate, publication.LastMonth, publication.RegionsExpected, publication.RegionsDelivered,
            publication.NationalDenominator == "official", publication.IsDemo)),
    ];

    /// <summary>The 21 regions in county order.</summary>
    public IReadOnlyList<RegionName> Regions(PublishedState publication)
    {
        var set = feed.Catalog["Regions"];
        var answer = feed.Read(Ask(set, publication, null) with { OrderBy = [new FeedOrder(set["SortOrder"], Descending: false)] });
        return
        [
            .. answer.Rows
                .Select(row => new RegionName((int)row.Number("RegionId"), row.Text("Code"), row.Text("Name"), row.Text("NameEn")))
                .Where(region => region.Id is not (RegionId.Nation or RegionId.Unknown)),
        ];
    }

    /// <summary>Every published month in order.</summary>
    public IReadOnlyList<MonthlyApplications> Applications(PublishedState publication)
    {
        var set = feed.Catalog["Applications"];
        var answer = feed.Read(Ask(set, publication, null) with { Select = [set["MonthId"], set["Applications"]], OrderBy = [new FeedOrder(set["MonthId"], Descending: false)] });
        return [.. answer.Rows.Select(row => new MonthlyApplications(new Month((int)row.Number("MonthId")), row.Number("Applications")))];
    }

    /// <summary>The measures' values of some regions, every period.</summary>
    public IReadOnlyList<FigureValue> Series(PublishedState publication, IEnumerable<Measure> measures, IEnumerable<string> regionCodes)
    {
        var set = feed.Catalog["IndicatorValues"];
        return Values(publication, FeedFilter.All(
            OfMeasures(set, measures), FeedFilter.In(set, "RegionId", regionCodes.Select(code => (object?)long.Parse(code)))));
    }

    /// <summary>A measure's values of every region and the nation in one period.</summary>
    public IReadOnlyList<FigureValue> Comparison(PublishedState publication, Measure measure, Period period)
    {
        var set = feed.Catalog["IndicatorValues"];
        return Values(publication, FeedFilter.All(
            OfMeasures(set, [measure]),
            FeedFilter.Equal(set, "PeriodType", period.Letter.ToString()), FeedFilter.Equal(set, "PeriodStart", period.Start)));
    }

    /// <summary>A figure's values of every region and the nation, every quarter and year.</summary>
    public IReadOnlyList<FigureValue> Comparison(PublishedState publication, ComparedFigure figure)
    {
        var set = feed.Catalog["IndicatorValues"];
        return Values(publication, FeedFilter.All(
            FeedFilter.Equal(set, "IndicatorId", (long)figure.Indicator.Id), FeedFilter.Equal(set, "Variant", figure.Variant.Code),
            FeedFilter.In(set, "PeriodType", "Q", "Y")));
    }

    private static FeedExpression OfMeasures(FeedSet set, IEnumerable<Measure> measures)
    {
        var asked = measures.ToList();
        return FeedFilter.All(
            FeedFilter.In(set, "IndicatorId", asked.Select(measure => (object?)IndicatorIds[measure.Indicator]).Distinct()),
            FeedFilter.In(set, "Variant", asked.Select(measure => (object?)measure.Variant).Distinct()))!;
    }

    private List<FigureValue> Values(PublishedState publication, FeedExpression? filter)
    {
        var set = feed.Catalog["IndicatorValues"];
        string[] columns = ["IndicatorCode", "Variant", "RegionCode", "PeriodType", "PeriodStart", "Numerator", "Denominator", "Value", "Lower95", "Upper95"];
        var answer = feed.Read(Ask(set, publication, filter) with { Select = [.. columns.Select(name => set[name])] });
        return
        [
            .. answer.Rows.Select(row => new FigureValue(
                row.Text("IndicatorCode"), row.Text("Variant"), row.Text("RegionCode"), PeriodOf(row), row.Number("Numerator"),
                row.Number("Denominator"), row.Decimal("Value"), row.Decimal("Lower95"), row.Decimal("Upper95"))),
        ];
    }

    private static Period PeriodOf(FeedRow row)
    {
        var type = row.Text("PeriodType") switch { "M" => PeriodType.Month, "Q" => PeriodType.Quarter, _ => PeriodType.Year };
        return Period.Of(type, Month.Of(row.Date("PeriodStart")));
    }

    // Pages have no sign-in yet: everyone is the open audience.
    private static FeedQuery Ask(FeedSet set, PublishedState publication, FeedExpression? filter) =>
        new(set, publication.Sequence, Audience.Open) { Filter = filter };
}
