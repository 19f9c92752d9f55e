using System.Data.Common;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>The months that regional data speak of.</summary>
/// <param name="First">First month of a delivered register: no cohort is counted before it. Null where there is none.</param>
/// <param name="Last">Last month of any regional delivery.</param>
internal readonly record struct DataWindow(Month? First, Month? Last)
{
    /// <summary>The months of the current deliveries up to a delivery key.</summary>
    public static DataWindow OfCurrent(PublicationSession session, long highestKey)
    {
        var (first, last, examined) = session.Query(
            $"SELECT ({Edge("MIN", "REGISTER")}) AS first_month, ({Edge("MAX", "REGISTER")}) AS last_month, ({Edge("MAX", "HALSOUNDERSOKNING")}) AS last_examined",
            row => (MonthOf(row, 0), MonthOf(row, 1), MonthOf(row, 2)),
            new { highestKey })[0];
        return new(first, examined > last || last is null ? examined : last);
    }

    /// <summary>The months of these deliveries, too.</summary>
    public DataWindow With(IEnumerable<PublishedDelivery> deliveries)
    {
        var (first, last) = (First, Last);
        foreach (var delivery in deliveries.Where(delivery => delivery.IsRegional))
        {
            var month = new Month(delivery.MonthId);
            if (delivery.Kind == DeliveredKind.Register && !(month >= first)) first = month;
            if (!(month <= last)) last = month;
        }

        return new(first, last);
    }

    /// <summary>Whether a cohort of this month is counted.</summary>
    public bool HasCohort(Month month) => First is { } first && month >= first;

    /// <summary>Whether every month of the period is among the months of the data.</summary>
    public bool Contains(Period period) => First is { } first && Last is { } last && period.FirstMonth >= first && period.LastMonth <= last;

    /// <summary>The months and the quarters and years they lie in, each after its last month; those at the edges lie partly outside.</summary>
    public IEnumerable<Period> Periods
    {
        get
        {
            if (First is not { } first || Last is not { } last) yield break;
            foreach (var month in Month.Range(first, last))
            {
                yield return Period.OfMonth(month);
                if (month.Number % 3 == 0 || month == last) yield return Period.OfQuarter(month);
                if (month.Number == 12 || month == last) yield return Period.OfYear(month);
            }
        }
    }

    // The first or last entry of an index; the sum keeps the key from being looked up instead.
    private static string Edge(string function, string kind) =>
        $"SELECT {function}(d.month_id) FROM dim_delivery d WHERE d.state = 'active' AND d.file_kind = '{kind}' AND d.delivery_key + 0 <= @highestKey";

    private static Month? MonthOf(DbDataReader row, int column) => row.IsDBNull(column) ? null : new Month(row.GetInt32(column));
}
