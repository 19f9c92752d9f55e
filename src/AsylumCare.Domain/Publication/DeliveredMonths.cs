using AsylumCare.Domain.Calendar;

namespace AsylumCare.Domain.Publication;

/// <summary>Which regions have a current delivery of every kind for which months.</summary>
public sealed class DeliveredMonths
{
    private readonly Dictionary<(int RegionId, int MonthId), Month> _unbrokenThrough = [];

    public DeliveredMonths(IEnumerable<(int RegionId, Month Month)> delivered)
    {
        foreach (var (region, month) in delivered.Distinct().OrderByDescending(d => d.Month))
            _unbrokenThrough[(region, month.Id)] = _unbrokenThrough.GetValueOrDefault((region, month.AddMonths(1).Id), month);
    }

    public bool Has(int regionId, Month month) => _unbrokenThrough.ContainsKey((regionId, month.Id));

    /// <summary>Whether the region has delivered every month from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public bool HasAll(int regionId, Month from, Month to) =>
        _unbrokenThrough.TryGetValue((regionId, from.Id), out var through) && through >= to;
}
