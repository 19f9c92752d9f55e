using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>What a region has delivered for a month.</summary>
[Flags]
internal enum DeliveredParts : byte
{
    None = 0,
    Register = 1,
    Examinations = 2,
    Interventions = 4,
    All = Register | Examinations | Interventions,
}

/// <summary>
/// The months that a region's enrolled persons are counted in: those it has delivered. Who was enrolled when is known from events alone,
/// but a month whose register has not come may hide moves and deregistrations, so its persons are not counted yet. Persons of no
/// known region are counted in months that any region has delivered.
/// </summary>
internal sealed class CountedMonths
{
    private const int FirstYear = 1990;
    private const int Months = 60 * 12;
    private const int Regions = 100;

    private const string Sql = $"""
        SELECT d.region_id, d.month_id, {DeliveredKinds.Sql} AS kind FROM dim_delivery d
        WHERE d.state = 'active' AND d.file_kind IN ('REGISTER', 'HALSOUNDERSOKNING', 'INSATS')
        """;

    private const string FirstApplication =
        "SELECT MIN(e.application_day) FROM work_person w CROSS JOIN fact_register_event e WHERE e.person_key = w.person_key";

    private static readonly int[] FirstDays =
        [.. Enumerable.Range(0, Months + 1).Select(index => new DateOnly(FirstYear + (index / 12), 1 + (index % 12), 1).DayNumber)];

    private readonly byte[] _before = new byte[Regions * Months];
    private readonly byte[] _now = new byte[Regions * Months];

    /// <param name="nothingBefore">Nothing of the publication before is taken away.</param>
    public CountedMonths(PublicationSession session, DeliverySets deliveries, AffectedPersons persons, bool nothingBefore)
    {
        using (var reader = session.ReadNumbers($"{Sql} AND d.month_id >= {FirstAsked(session, deliveries, persons)}"))
        {
            Span<long> row = stackalloc long[3];
            while (reader.Read(row)) Add(_now, (int)row[0], (int)row[1], (DeliveredKind)row[2]);
        }

        if (!nothingBefore)
        {
            _now.CopyTo(_before, 0);
            foreach (var delivery in deliveries.Added) Remove(_before, delivery);
            foreach (var delivery in deliveries.Removed) Add(_before, delivery.RegionId, delivery.MonthId, delivery.Kind);
        }

        OfUnknownRegion(_before);
        OfUnknownRegion(_now);
        Changed = [.. Enumerable.Range(0, Regions * Months).Where(place => _before[place] != _now[place]).Select(place => (place / Months, place % Months))];
    }

    /// <summary>Regions and months where it changed what is counted.</summary>
    public IReadOnlyList<(int Region, int Month)> Changed { get; }

    public DeliveredParts Of(InSets set, int region, int month) =>
        (uint)month < Months ? (DeliveredParts)(set == InSets.Now ? _now : _before)[(region * Months) + month] : DeliveredParts.None;

    /// <summary>What is counted otherwise than before of those nothing else is new of: without a register nothing is counted at all.</summary>
    public DeliveredParts ChangedOf(int region, int month)
    {
        var changed = Of(InSets.Before, region, month) ^ Of(InSets.Now, region, month);
        return changed.HasFlag(DeliveredParts.Register) ? DeliveredParts.All : changed;
    }

    /// <summary>A month's place in the calendar from 1990; days before count as the first month.</summary>
    public static int IndexOf(int day)
    {
        if (day < FirstDays[0]) return 0;
        if (day >= FirstDays[Months]) return Months;
        var date = DateOnly.FromDayNumber(day);
        return ((date.Year - FirstYear) * 12) + date.Month - 1;
    }

    public static int MonthId(int index) => ((FirstYear + (index / 12)) * 100) + 1 + (index % 12);
    public static int FirstDay(int index) => FirstDays[index];
    public static int LastDay(int index) => FirstDays[index + 1] - 1;

    /// <summary>The last month of the calendar that anything is counted in, in one of the sets.</summary>
    public int LastCounted { get; private set; } = -1;

    // Nobody asked of was enrolled before the first application, and no other month than those of changed deliveries is looked at.
    private static int FirstAsked(PublicationSession session, DeliverySets deliveries, AffectedPersons persons)
    {
        if (persons.Everybody) return 0;
        var changed = deliveries.Changed.Where(delivery => PartOf(delivery.Kind) != DeliveredParts.None).Select(delivery => delivery.MonthId);
        var first = session.Query(FirstApplication, row => row.IsDBNull(0) ? int.MaxValue : Month.OfDay(row.GetInt32(0)).Id)[0];
        return changed.Append(first).Min();
    }

    private void Add(byte[] parts, int region, int month, DeliveredKind kind)
    {
        if (Place(region, month) is not { } place) return;
        parts[place] |= (byte)PartOf(kind);
        LastCounted = Math.Max(LastCounted, place % Months);
    }

    private static void Remove(byte[] parts, PublishedDelivery delivery)
    {
        if (Place(delivery.RegionId, delivery.MonthId) is { } place) parts[place] &= (byte)~PartOf(delivery.Kind);
    }

    private static int? Place(int region, int month)
    {
        var index = ((month / 100 - FirstYear) * 12) + (month % 100) - 1;
        return index is >= 0 and < Months && region is >= 0 and < Regions ? (region * Months) + index : null;
    }

    private static void OfUnknownRegion(byte[] parts)
    {
        for (var region = 1; region < RegionId.Unknown; region++)
            for (var month = 0; month < Months; month++) parts[(RegionId.Unknown * Months) + month] |= parts[(region * Months) + month];
    }

    private static DeliveredParts PartOf(DeliveredKind kind) => kind switch
    {
        DeliveredKind.Register => DeliveredParts.Register,
        DeliveredKind.Examinations => DeliveredParts.Examinations,
        DeliveredKind.Interventions => DeliveredParts.Interventions,
        _ => DeliveredParts.None,
    };
}
