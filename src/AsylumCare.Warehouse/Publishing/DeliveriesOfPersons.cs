namespace AsylumCare.Warehouse.Publishing;

/// <summary>Makes the deliveries known that the rows of the affected persons came in.</summary>
internal static class DeliveriesOfPersons
{
    private static readonly string[] Tables = ["fact_register_event", "fact_care_contact"];

    // The same examination or intervention may be told of elsewhere, too.
    private static readonly (string Table, string Key)[] ToldAgain = [("fact_health_examination", "examination_key"), ("fact_intervention", "intervention_key")];

    private static readonly string[] OfContacts = ["bridge_contact_diagnosis", "bridge_contact_procedure"];

    public static void Learn(PublicationSession session, DeliverySets deliveries, AffectedPersons persons)
    {
        if (persons.Everybody || deliveries.AreFewerThan(persons.Rows))
        {
            deliveries.All();
            return;
        }

        foreach (var table in Tables)
            Know($"SELECT DISTINCT e.delivery_key FROM work_person w CROSS JOIN {table} e WHERE e.person_key = w.person_key");
        foreach (var (table, key) in ToldAgain)
            Know($"SELECT DISTINCT o.delivery_key FROM work_person w CROSS JOIN {table} e CROSS JOIN {table} o WHERE e.person_key = w.person_key AND o.{key} = e.{key}");
        foreach (var table in OfContacts)
            Know($"SELECT DISTINCT b.delivery_key FROM work_person w CROSS JOIN fact_care_contact e CROSS JOIN {table} b WHERE e.person_key = w.person_key AND b.contact_key = e.contact_key");
        Know("""
            SELECT DISTINCT o.delivery_key
            FROM work_person w CROSS JOIN fact_care_contact e CROSS JOIN fact_health_examination b CROSS JOIN fact_health_examination o
            WHERE e.person_key = w.person_key AND b.contact_key = e.contact_key AND o.examination_key = b.examination_key
            """);

        void Know(string sql) => deliveries.Know(session.Query(sql, row => row.GetInt64(0)));
    }
}
