using System.Runtime.InteropServices;
using AsylumCare.Domain.Episodes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Rows of many persons, each list sorted by person, walked person by person.</summary>
internal sealed class PersonSlice(List<RegisterRow> register, List<ExaminationRow> examinations)
{
    private readonly PersonEvents _person = new();
    private int _nextRegister;
    private int _nextExamination;

    /// <returns>The next person, or null at the end. The object is the slice's again at the next call.</returns>
    /// <exception cref="PublicationStoppedException">Two persons have got the same key.</exception>
    public PersonEvents? Next()
    {
        var registerRows = CollectionsMarshal.AsSpan(register)[_nextRegister..];
        var examinationRows = CollectionsMarshal.AsSpan(examinations)[_nextExamination..];
        if (registerRows.IsEmpty && examinationRows.IsEmpty) return null;

        var key = Math.Min(registerRows.IsEmpty ? long.MaxValue : registerRows[0].PersonKey, examinationRows.IsEmpty ? long.MaxValue : examinationRows[0].PersonKey);
        var ofRegister = 0;
        while (ofRegister < registerRows.Length && registerRows[ofRegister].PersonKey == key) ofRegister++;
        var ofExaminations = 0;
        while (ofExaminations < examinationRows.Length && examinationRows[ofExaminations].PersonKey == key) ofExaminations++;

        _nextRegister += ofRegister;
        _nextExamination += ofExaminations;
        _person.Take(registerRows[..ofRegister], examinationRows[..ofExaminations]);
        return _person;
    }
}

/// <summary>One person's rows in both delivery sets.</summary>
internal sealed class PersonEvents
{
    private readonly List<RegisterRow> _register = [];
    private readonly List<ExaminationRow> _examinations = [];
    private readonly List<RegisterEvent> _events = [];
    private readonly List<ExaminationEvent> _examined = [];

    public long PersonKey { get; private set; }
    public long RecordKey { get; private set; }

    /// <summary>Every row is in both sets: what the person adds is what it added before.</summary>
    public bool Unchanged { get; private set; }

    public void Take(ReadOnlySpan<RegisterRow> register, ReadOnlySpan<ExaminationRow> examinations)
    {
        _register.Clear();
        _examinations.Clear();
        _register.AddRange(register);
        _examinations.AddRange(examinations);
        (PersonKey, var check, RecordKey) = register.IsEmpty
            ? (examinations[0].PersonKey, examinations[0].PersonCheck, (long)examinations[0].RecordKey)
            : (register[0].PersonKey, register[0].PersonCheck, register[0].RecordKey);
        Unchanged = true;
        foreach (ref readonly var row in register) Check(row.PersonCheck == check, row.Sets);
        foreach (ref readonly var row in examinations) Check(row.PersonCheck == check, row.Sets);
    }

    /// <summary>The register events in one set; good until the next call.</summary>
    public Span<RegisterEvent> Events(InSets set)
    {
        _events.Clear();
        foreach (var row in _register)
            if (row.Sets.HasFlag(set)) _events.Add(row.ToEvent());
        return CollectionsMarshal.AsSpan(_events);
    }

    /// <summary>The examinations that stand in one set; good until the next call.</summary>
    public Span<ExaminationEvent> Examinations(InSets set)
    {
        _examined.Clear();
        foreach (var row in _examinations)
            if (row.Sets.HasFlag(set)) _examined.Add(row.ToEvent());
        return CollectionsMarshal.AsSpan(_examined);
    }

    private void Check(bool samePerson, InSets sets)
    {
        Unchanged &= sets == InSets.Both;
        if (samePerson) return;
        throw new PublicationStoppedException(
            $"Två personer har fått samma personnyckel ({PersonKey}): deras kontrolltal skiljer sig. Ingen publicering gjordes. Byt nyckelversion och leverera på nytt.",
            $"Two persons have got the same person key ({PersonKey}): their check numbers differ. No publication was made. Change the key version and deliver again.");
    }
}
