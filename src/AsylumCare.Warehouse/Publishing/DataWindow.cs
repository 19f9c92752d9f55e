using AsylumCare.Domain.Calendar;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>The months that regional data speak of.</summary>
/// <param name="First">First month of a delivered register: no cohort is counted before it. Null where there is none.</param>
/// <param name="Last">Last month of any regional delivery.</param>
internal readonly record struct DataWindow(Month? First, Month? Last)
{
    public static DataWindow Of(IEnumerable<PublishedDelivery> deliveries, InSets set)
    {
        int? first = null, last = null;
        foreach (var delivery in deliveries)
        {
            if (!delivery.IsRegional || !delivery.Sets.HasFlag(set)) continue;
            if (delivery.Kind == DeliveredKind.Register && !(delivery.MonthId >= first)) first = delivery.MonthId;
            if (!(delivery.MonthId <= last)) last = delivery.MonthId;
        }

        return new(first is { } f ? new Month(f) : null, last is { } l ? new Month(l) : null);
    }

    /// <summary>Whether a cohort of this month is counted.</summary>
    public bool HasCohort(Month month) => First is { } first && month >= first;

    /// <summary>Whether every month of the period is among the months of the data.</summary>
    public bool Contains(Period period) => First is { } first && Last is { } last && period.FirstMonth >= first && period.LastMonth <= last;

    /// <summary>The months, quarters and years that lie wholly within.</summary>
    public IEnumerable<Period> Periods
    {
        get
        {
            if (First is not { } first || Last is not { } last) yield break;
            foreach (var month in Month.Range(first, last))
            {
                yield return Period.OfMonth(month);
                if (month.Number % 3 == 0 && Contains(Period.OfQuarter(month))) yield return Period.OfQuarter(month);
                if (month.Number == 12 && Contains(Period.OfYear(month))) yield return Period.OfYear(month);
            }
        }
    }
}
