namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// Reads the rows of the affected persons and hands them over person by person. Rows are read in the order they lie in
/// (no sort or join in the database) and sorted in memory; where they are more than <paramref name="sliceRows"/>, persons are
/// taken in slices of the key's range. The keys are evenly spread, so the slices are alike; unlinked contacts, with negative keys, come
/// with the first.
/// </summary>
/// <param name="anew">Nothing is the same as before.</param>
internal sealed class PersonReader(
    PublicationSession session, DeliverySets deliveries, AffectedPersons persons, CodeGroups groups, bool anew, long sliceRows)
{
    public IEnumerable<PersonSlice> Slices()
    {
        if (persons.Rows == 0) yield break;
        DeliveriesOfPersons.Learn(session, deliveries, persons);
        var source = new PersonSource(session, deliveries, persons);
        var filled = new PersonSlice(anew);

        // What is looked up by other keys than persons' is read once: it is a small part of the rows, and lies in no slice.
        var (examined, helped) = (ExaminationRows.Superseded(source), InterventionRows.Superseded(source));
        var children = new ContactChildren(source, groups, examined);
        var slices = (persons.Rows + sliceRows - 1) / sliceRows;
        var width = (long.MaxValue / slices) + 1;
        if (persons.Everybody && slices == 1) Reserve(filled);
        for (var slice = 0L; slice < slices; slice++)
        {
            var range = Range(slice == 0 ? long.MinValue : slice * width, slice == slices - 1 ? long.MaxValue : ((slice + 1) * width) - 1);
            filled.Clear();
            RegisterRows.Fill(filled.Register, source, range);
            ExaminationRows.Fill(filled.Examinations, source, examined, range);
            InterventionRows.Fill(filled.Interventions, source, helped, range);
            ContactRows.Fill(filled.Contacts, source, children, groups, range);
            filled.Sort();
            yield return filled;
        }
    }

    private static string Range(long first, long last) =>
        (first == long.MinValue ? "" : $" AND e.person_key >= {first}") + (last == long.MaxValue ? "" : $" AND e.person_key <= {last}");

    private void Reserve(PersonSlice slice)
    {
        var rows = deliveries.All().ToLookup(delivery => delivery.Kind, delivery => delivery.Rows);
        slice.Register.Reserve(rows[DeliveredKind.Register].Sum());
        slice.Examinations.Reserve(rows[DeliveredKind.Examinations].Sum());
        slice.Interventions.Reserve(rows[DeliveredKind.Interventions].Sum());
        slice.Contacts.Reserve(rows[DeliveredKind.Contacts].Sum());
    }
}
