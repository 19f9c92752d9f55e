using System.Runtime.InteropServices;
using AsylumCare.Domain.Episodes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>One person's rows in both delivery sets.</summary>
/// <param name="anew">Nothing is the same as before.</param>
internal sealed class PersonEvents(PersonSlice slice, bool anew)
{
    private readonly List<RegisterEvent> _events = [];
    private readonly List<ExaminationEvent> _examined = [];
    private long? _check;

    public long PersonKey { get; private set; }
    public long RecordKey { get; private set; }

    /// <summary>Every row is in both sets: what the person adds is what it added before.</summary>
    public bool Unchanged { get; private set; }

    /// <summary>Every register and examination row is in both sets: the person's episodes and spans are what they were.</summary>
    public bool SameCourse { get; private set; }

    /// <summary>Every intervention is in both sets.</summary>
    public bool SameInterventions { get; private set; }

    public ReadOnlySpan<ExaminationRow> ExaminationRows => slice.Examinations.OfPerson;
    public ReadOnlySpan<InterventionRow> Interventions => slice.Interventions.OfPerson;
    public ReadOnlySpan<ContactRow> Contacts => slice.Contacts.OfPerson;

    /// <summary>Looks at the rows that the slice has just taken.</summary>
    /// <exception cref="SharedPersonKeyException">They are of two persons.</exception>
    public void Look(long personKey)
    {
        (PersonKey, RecordKey, _check) = (personKey, 0, null);
        SameCourse = Check(slice.Register.OfPerson) & Check(slice.Examinations.OfPerson) & !anew;
        SameInterventions = Check(slice.Interventions.OfPerson) & !anew;
        Unchanged = Check(slice.Contacts.OfPerson) & SameCourse & SameInterventions;
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

    // Whether every row is in both sets.
    private bool Check<TRow>(ReadOnlySpan<TRow> rows) where TRow : struct, IPersonRow
    {
        var same = true;
        foreach (ref readonly var row in rows)
        {
            if (_check is null) (_check, RecordKey) = (row.PersonCheck, row.RecordKey);
            same &= row.Sets == InSets.Both;
            if (row.PersonCheck != _check) throw new SharedPersonKeyException(PersonKey);
        }

        return same;
    }
}
