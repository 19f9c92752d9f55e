namespace AsylumCare.Warehouse.Publishing;

/// <summary>Where the rows of the affected persons are read from, and which delivery sets they are in.</summary>
internal sealed class PersonSource(PublicationSession session, DeliverySets deliveries, AffectedPersons persons)
{
    private long _lastKey = long.MinValue;
    private PublishedDelivery _last;

    public PublicationSession Session => session;
    public AffectedPersons Persons => persons;

    /// <summary>The FROM and WHERE clauses of a table of persons' rows, alias e.</summary>
    public string From(string table) =>
        persons.Everybody ? $"{table} e WHERE 1 = 1" : $"work_person w CROSS JOIN {table} e WHERE e.person_key = w.person_key";

    public SupersededRows Superseded(string table, string key) => new(session, table, key, persons, Find);

    // Rows lie delivery by delivery, so the last answer is nearly always the next one.
    public PublishedDelivery Find(long delivery)
    {
        if (delivery != _lastKey) (_lastKey, _last) = (delivery, deliveries.Find(delivery));
        return _last;
    }
}
