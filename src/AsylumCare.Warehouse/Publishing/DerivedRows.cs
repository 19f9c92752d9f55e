using AsylumCare.Domain.Episodes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// Rewrites what is derived of the affected persons: their episodes, spans and waits. Rows are gathered while those gathered before
/// are written behind. What is derived from rows that nothing is new of stands as it is.
/// </summary>
internal sealed class DerivedRows(PublicationSession session, DeliverySets deliveries, bool anew)
{
    private const int RowsGathered = 40_000;

    private readonly bool _courses = anew || deliveries.Changed.Any(delivery => delivery.IsRegional);
    private readonly bool _waits = anew || deliveries.Changed.Any(delivery => delivery.Kind == DeliveredKind.Interventions);
    private DerivedBatch _gathered = new();
    private DerivedBatch _written = new();

    public void Clear(AffectedPersons persons)
    {
        string[] tables = [.. _courses ? ["fact_asylum_episode", "dim_person"] : Array.Empty<string>(), .. _waits ? ["fact_intervention_wait"] : Array.Empty<string>()];
        foreach (var table in tables)
            session.Execute(persons.Everybody ? $"DELETE FROM {table}" : $"DELETE FROM {table} WHERE person_key IN (SELECT w.person_key FROM work_person w)");
    }

    public void Add(PersonEvents person, List<AsylumEpisode> episodes, List<EnrolledSpan> spans)
    {
        if (_courses) _gathered.AddCourses(person, episodes, spans);
        if (_waits && !person.Interventions.IsEmpty) _gathered.AddWaits(person);
        if (_gathered.Count >= RowsGathered) WriteBehind();
    }

    /// <summary>Writes what has been added; the connection is free afterwards.</summary>
    public void Write()
    {
        WriteBehind();
        session.Settle();
    }

    private void WriteBehind()
    {
        session.Settle();
        (_gathered, _written) = (_written, _gathered);
        var rows = _written;
        session.Behind(() => rows.Write(session));
    }
}
