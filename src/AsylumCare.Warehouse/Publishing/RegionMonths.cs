using AsylumCare.Domain.Calendar;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Which months each region has delivered in full: both its register and its examinations.</summary>
internal sealed class RegionMonths
{
    private readonly Dictionary<(int Region, int Month), int> _kinds = [];
    private readonly Dictionary<(int Region, int Month), int> _deliveredThrough = [];

    public RegionMonths(IEnumerable<PublishedDelivery> deliveries)
    {
        foreach (var delivery in deliveries)
        {
            var kind = delivery.FileKind switch { PublishedDelivery.Register => 1, PublishedDelivery.Examinations => 2, _ => 0 };
            if (kind == 0 || !delivery.IsRegional) continue;
            var key = (delivery.RegionId, delivery.MonthId);
            _kinds[key] = _kinds.GetValueOrDefault(key) | kind;
        }

        foreach (var (region, month) in _kinds.Keys.OrderByDescending(key => key.Month))
        {
            if (!Has(region, month)) continue;
            var next = new Month(month).AddMonths(1).Id;
            _deliveredThrough[(region, month)] = _deliveredThrough.GetValueOrDefault((region, next), month);
        }
    }

    public bool Has(int region, int month) => _kinds.GetValueOrDefault((region, month)) == 3;

    /// <summary>Whether the region has delivered every month from one to another, both included.</summary>
    public bool HasAll(int region, Month from, Month to) => _deliveredThrough.GetValueOrDefault((region, from.Id)) >= to.Id;
}
