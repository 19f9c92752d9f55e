using AsylumCare.Domain.Calendar;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>The persons whose figures may differ from the publication before: they alone are read and folded again.</summary>
/// <param name="Everybody">So much is new that every person is taken; <c>work_person</c> is then not filled.</param>
/// <param name="Rows">About how many fact rows they have.</param>
internal readonly record struct AffectedPersons(bool Everybody, long Rows)
{
    // A statement for each delivery: joined with a table of deliveries, SQLite (which has no figures of a table filled a moment
    // ago) may read all facts to filter them.
    private const string FromRegister = """
        INSERT INTO work_person (person_key)
        SELECT DISTINCT e.person_key FROM fact_register_event e
        WHERE e.delivery_key = @Key AND NOT EXISTS (SELECT 1 FROM work_person w WHERE w.person_key = e.person_key)
        """;

    private const string FromExaminations = """
        INSERT INTO work_person (person_key)
        SELECT DISTINCT e.person_key FROM fact_health_examination e
        WHERE e.delivery_key = @Key AND NOT EXISTS (SELECT 1 FROM work_person w WHERE w.person_key = e.person_key)
        """;

    // The same examination told of in another month, perhaps of another person: which row stands may have changed.
    private const string FromSameExamination = """
        INSERT INTO work_person (person_key)
        SELECT DISTINCT o.person_key
        FROM fact_health_examination e CROSS JOIN fact_health_examination o
        WHERE e.delivery_key = @Key AND o.examination_key = e.examination_key
          AND NOT EXISTS (SELECT 1 FROM work_person w WHERE w.person_key = o.person_key)
        """;

    private const string FromArrivals = """
        INSERT INTO work_person (person_key)
        SELECT DISTINCT e.person_key FROM fact_asylum_episode e
        WHERE e.application_day >= @from AND e.application_day < @to
          AND NOT EXISTS (SELECT 1 FROM work_person w WHERE w.person_key = e.person_key)
        """;

    /// <summary>A person has a handful of rows; this only sizes the buffers.</summary>
    private const int RowsOfPerson = 6;

    public static AffectedPersons Find(PublicationSession session, DeliverySets deliveries)
    {
        var changed = deliveries.Changed.Where(delivery => delivery.IsRegional).ToList();
        var rows = changed.Sum(delivery => delivery.Rows);
        var all = deliveries.AreFewerThan(rows) ? deliveries.All().Where(delivery => delivery.IsRegional).Sum(delivery => delivery.Rows) : long.MaxValue;
        if (rows > all / 2) return new(Everybody: true, all);

        session.Execute("DELETE FROM work_person");
        foreach (var delivery in changed)
        {
            if (delivery.Kind == DeliveredKind.Register)
            {
                session.Execute(FromRegister, new { delivery.Key });
                continue;
            }

            session.Execute(FromExaminations, new { delivery.Key });
            session.Execute(FromSameExamination, new { delivery.Key });
        }

        if (CohortsOpenedOrClosed(deliveries) is { } arrivals)
            session.Execute(FromArrivals, new { from = arrivals.From.FirstDay.DayNumber, to = arrivals.To.FirstDay.DayNumber });
        var persons = session.Query("SELECT COUNT(*) FROM work_person", row => row.GetInt64(0))[0];
        return new(Everybody: false, Math.Min(all, persons * RowsOfPerson));
    }

    // An earlier first register month lets in cohorts that were known of but not counted, and a later one shuts them out.
    private static (Month From, Month To)? CohortsOpenedOrClosed(DeliverySets deliveries)
    {
        if (deliveries.WindowBefore.First is not { } before || deliveries.WindowNow.First is not { } now || before == now) return null;
        return before < now ? (before, now) : (now, before);
    }
}
