using System.Runtime.InteropServices;
using AsylumCare.Domain.Episodes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>One person's rows in both delivery sets.</summary>
internal sealed class PersonEvents(PersonSlice slice)
{
    private readonly List<RegisterEvent> _events = [];
    private readonly List<ExaminationEvent> _examined = [];
    private long? _check;

    public long PersonKey { get; private set; }
    public long RecordKey { get; private set; }

    /// <summary>Every row is in both sets: what the person adds is what it added before.</summary>
    public bool Unchanged { get; private set; }

    public ReadOnlySpan<ExaminationRow> ExaminationRows => slice.Examinations.OfPerson;
    public ReadOnlySpan<InterventionRow> Interventions => slice.Interventions.OfPerson;
    public ReadOnlySpan<ContactRow> Contacts => slice.Contacts.OfPerson;

    /// <summary>Looks at the rows that the slice has just taken.</summary>
    /// <exception cref="SharedPersonKeyException">They are of two persons.</exception>
    public void Look(long personKey)
    {
        (PersonKey, RecordKey, Unchanged, _check) = (personKey, 0, true, null);
        Check(slice.Register.OfPerson);
        Check(slice.Examinations.OfPerson);
        Check(slice.Interventions.OfPerson);
        Check(slice.Contacts.OfPerson);
        foreach (ref readonly var contact in slice.Contacts.OfPerson) Unchanged &= !contact.IsRegrouped;
    }

    /// <summary>The register events in one set; good until the next call.</summary>
    public Span<RegisterEvent> Events(InSets set)
    {
        _events.Clear();
        foreach (ref readonly var row in slice.Register.OfPerson)
            if (row.Sets.HasFlag(set)) _events.Add(row.ToEvent());
        return CollectionsMarshal.AsSpan(_events);
    }

    /// <summary>The examinations that stand in one set; good until the next call.</summary>
    public Span<ExaminationEvent> Examinations(InSets set)
    {
        _examined.Clear();
        foreach (ref readonly var row in slice.Examinations.OfPerson)
            if (row.Sets.HasFlag(set)) _examined.Add(row.ToEvent());
        return CollectionsMarshal.AsSpan(_examined);
    }

    private void Check<TRow>(ReadOnlySpan<TRow> rows) where TRow : struct, IPersonRow
    {
        foreach (ref readonly var row in rows)
        {
            if (_check is null) (_check, RecordKey) = (row.PersonCheck, row.RecordKey);
            Unchanged &= row.Sets == InSets.Both;
            if (row.PersonCheck == _check) continue;
            throw new SharedPersonKeyException(PersonKey);
        }
    }
}
