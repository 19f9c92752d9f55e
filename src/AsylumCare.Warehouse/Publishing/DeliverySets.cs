using AsylumCare.Domain.Calendar;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>A delivered file that a publication is made from.</summary>
internal readonly record struct PublishedDelivery(long Key, string Source, string FileKind, int RegionId, int MonthId, long Rows)
{
    public const string Regional = "REGION";
    public const string Register = "REGISTER";
    public const string Examinations = "HALSOUNDERSOKNING";
    public const string NationalMonths = "MV_RIKET_MANAD";

    public bool IsRegional => Source == Regional;
}

/// <summary>The deliveries of the publication before and of the one being made.</summary>
internal sealed class DeliverySets
{
    private const string Columns = "d.delivery_key, d.source, d.file_kind, d.region_id, d.month_id, d.rows_accepted";

    public DeliverySets(PublicationSession session)
    {
        Before = Read(session,
            $"SELECT {Columns} FROM publication_delivery p JOIN dim_delivery d ON d.delivery_key = p.delivery_key WHERE p.valid_to = {PublicationSession.Open}");
        Now = Read(session, $"SELECT {Columns} FROM dim_delivery d WHERE d.state = 'active'");
        Added = [.. Now.Values.Where(delivery => !Before.ContainsKey(delivery.Key)).OrderBy(delivery => delivery.Key)];
        Removed = [.. Before.Values.Where(delivery => !Now.ContainsKey(delivery.Key)).OrderBy(delivery => delivery.Key)];
    }

    public IReadOnlyDictionary<long, PublishedDelivery> Before { get; }
    public IReadOnlyDictionary<long, PublishedDelivery> Now { get; }
    public IReadOnlyList<PublishedDelivery> Added { get; }
    public IReadOnlyList<PublishedDelivery> Removed { get; }
    public IEnumerable<PublishedDelivery> Changed => Added.Concat(Removed);

    /// <summary>Every delivery that is in one of the sets.</summary>
    public IEnumerable<PublishedDelivery> All => Now.Values.Concat(Removed);

    public DataWindow WindowBefore => DataWindow.Of(Before.Values);
    public DataWindow WindowNow => DataWindow.Of(Now.Values);

    /// <summary>Writes which deliveries the new publication is made from.</summary>
    public void Write(PublicationSession session, int publication)
    {
        foreach (var delivery in Removed)
        {
            session.Execute(
                $"UPDATE publication_delivery SET valid_to = @last WHERE delivery_key = @Key AND valid_to = {PublicationSession.Open}",
                new { last = publication - 1, delivery.Key });
        }

        using var writer = session.Bulk("publication_delivery", "delivery_key", "valid_from", "valid_to");
        foreach (var delivery in Added) writer.Write([delivery.Key, publication, PublicationSession.Open]);
        writer.Complete();
    }

    private static Dictionary<long, PublishedDelivery> Read(PublicationSession session, string sql) =>
        session.Query(sql, row => new PublishedDelivery(
                row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetInt64(5)))
            .ToDictionary(delivery => delivery.Key);
}

/// <summary>The months that regional data speak of.</summary>
/// <param name="First">First month of a delivered register: no cohort is counted before it. Null where there is none.</param>
/// <param name="Last">Last month of any regional delivery.</param>
internal readonly record struct DataWindow(Month? First, Month? Last)
{
    public static DataWindow Of(IEnumerable<PublishedDelivery> deliveries)
    {
        int? first = null, last = null;
        foreach (var delivery in deliveries)
        {
            if (!delivery.IsRegional) continue;
            if (delivery.FileKind == PublishedDelivery.Register && !(delivery.MonthId >= first)) first = delivery.MonthId;
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
