using AsylumCare.Domain.Calendar;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>The persons whose figures may differ from the publication before: they alone are read and folded again.</summary>
/// <param name="Everybody">So much is new that every person is taken; <c>work_person</c> is then not filled.</param>
/// <param name="Rows">About how many fact rows they have.</param>
internal readonly record struct AffectedPersons(bool Everybody, long Rows)
{
    private const string NotYetThere = "NOT EXISTS (SELECT 1 FROM work_person w WHERE w.person_key = e.person_key)";

    private const string FromArrivals = """
        INSERT INTO work_person (person_key)
        SELECT DISTINCT e.person_key FROM fact_asylum_episode e
        WHERE e.application_day >= @from AND e.application_day < @to
          AND NOT EXISTS (SELECT 1 FROM work_person w WHERE w.person_key = e.person_key)
        """;

    // Contacts named by an examination, or in another month by one that this row takes the place of.
    private const string OfNamedContacts = $"""
        INSERT INTO work_person (person_key)
        SELECT DISTINCT e.person_key
        FROM fact_health_examination o CROSS JOIN fact_health_examination b CROSS JOIN fact_care_contact e
        WHERE o.delivery_key = @Key AND b.examination_key = o.examination_key AND e.contact_key = b.contact_key AND {NotYetThere}
        """;

    /// <summary>A person has a handful of rows; this only sizes the buffers.</summary>
    private const int RowsOfPerson = 12;

    /// <param name="everybody">Every person is taken, whatever changed.</param>
    public static AffectedPersons Find(PublicationSession session, DeliverySets deliveries, bool everybody)
    {
        var changed = deliveries.Changed.Where(delivery => delivery.IsOfPersons || delivery.IsOfContacts).ToList();
        var rows = changed.Sum(delivery => delivery.Rows);
        if (everybody || deliveries.AreFewerThan(rows))
        {
            var all = deliveries.All().Where(delivery => delivery.IsOfPersons).Sum(delivery => delivery.Rows);
            if (everybody || rows > all / 2) return new(Everybody: true, all);
        }

        session.Execute("DELETE FROM work_person");
        foreach (var delivery in changed)
            foreach (var sql in Statements(delivery.Kind)) session.Execute(sql, new { delivery.Key });

        if (CohortsOpenedOrClosed(deliveries) is { } arrivals)
            session.Execute(FromArrivals, new { from = arrivals.From.FirstDay.DayNumber, to = arrivals.To.FirstDay.DayNumber });
        var persons = session.Query("SELECT COUNT(*) FROM work_person", row => row.GetInt64(0))[0];
        return new(Everybody: false, persons * RowsOfPerson);
    }

    // A statement for each delivery: joined with a table of deliveries, SQLite (which has no figures of a table filled a moment
    // ago) may read all facts to filter them.
    private static IEnumerable<string> Statements(DeliveredKind kind) => kind switch
    {
        DeliveredKind.Register => [OfRows("fact_register_event")],
        DeliveredKind.Examinations => [OfRows("fact_health_examination"), OfSame("fact_health_examination", "examination_key"), OfNamedContacts],
        DeliveredKind.Interventions => [OfRows("fact_intervention"), OfSame("fact_intervention", "intervention_key")],
        DeliveredKind.Contacts => [OfRows("fact_care_contact")],
        DeliveredKind.Diagnoses => [OfContacts("bridge_contact_diagnosis")],
        DeliveredKind.Procedures => [OfContacts("bridge_contact_procedure")],
        _ => [],
    };

    private static string OfRows(string table) =>
        $"INSERT INTO work_person (person_key) SELECT DISTINCT e.person_key FROM {table} e WHERE e.delivery_key = @Key AND {NotYetThere}";

    // The same examination or intervention told of in another month, perhaps of another person: which row stands may have changed.
    private static string OfSame(string table, string key) =>
        $"INSERT INTO work_person (person_key) SELECT DISTINCT e.person_key FROM {table} o CROSS JOIN {table} e WHERE o.delivery_key = @Key AND e.{key} = o.{key} AND {NotYetThere}";

    private static string OfContacts(string table) =>
        $"INSERT INTO work_person (person_key) SELECT DISTINCT e.person_key FROM {table} b CROSS JOIN fact_care_contact e WHERE b.delivery_key = @Key AND e.contact_key = b.contact_key AND {NotYetThere}";

    // An earlier first register month lets in cohorts that were known of but not counted, and a later one shuts them out.
    private static (Month From, Month To)? CohortsOpenedOrClosed(DeliverySets deliveries)
    {
        if (deliveries.WindowBefore.First is not { } before || deliveries.WindowNow.First is not { } now || before == now) return null;
        return before < now ? (before, now) : (now, before);
    }
}
