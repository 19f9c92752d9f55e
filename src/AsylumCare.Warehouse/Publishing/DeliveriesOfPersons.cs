namespace AsylumCare.Warehouse.Publishing;

/// <summary>Makes the deliveries known that the rows of the affected persons came in.</summary>
internal static class DeliveriesOfPersons
{
    private const string OfRegister =
        "SELECT DISTINCT e.delivery_key FROM work_person w CROSS JOIN fact_register_event e WHERE e.person_key = w.person_key";

    // The same examination may be told of elsewhere, too.
    private const string OfExaminations = """
        SELECT DISTINCT o.delivery_key
        FROM work_person w CROSS JOIN fact_health_examination e CROSS JOIN fact_health_examination o
        WHERE e.person_key = w.person_key AND o.examination_key = e.examination_key
        """;

    public static void Learn(PublicationSession session, DeliverySets deliveries, AffectedPersons persons)
    {
        if (persons.Everybody || deliveries.AreFewerThan(persons.Rows))
        {
            deliveries.All();
            return;
        }

        deliveries.Know(Keys(session, OfRegister));
        deliveries.Know(Keys(session, OfExaminations));
    }

    private static List<long> Keys(PublicationSession session, string sql) => session.Query(sql, row => row.GetInt64(0));
}
