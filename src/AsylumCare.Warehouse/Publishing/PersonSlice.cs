namespace AsylumCare.Warehouse.Publishing;

/// <summary>Rows of many persons, each kind sorted by person, walked person by person.</summary>
internal sealed class PersonSlice
{
    private readonly PersonEvents _person;

    /// <param name="anew">Nothing is the same as before.</param>
    public PersonSlice(bool anew) => _person = new PersonEvents(this, anew);

    public PersonRowList<RegisterRow> Register { get; } = new();
    public PersonRowList<ExaminationRow> Examinations { get; } = new();
    public PersonRowList<InterventionRow> Interventions { get; } = new();
    public PersonRowList<ContactRow> Contacts { get; } = new();

    public void Clear()
    {
        Register.Clear();
        Examinations.Clear();
        Interventions.Clear();
        Contacts.Clear();
    }

    public void Sort()
    {
        Register.Sort();
        Examinations.Sort();
        Interventions.Sort();
        Contacts.Sort();
    }

    /// <returns>The next person, or null at the end. The object is the slice's again at the next call.</returns>
    /// <exception cref="SharedPersonKeyException">Two persons have got the same key.</exception>
    public PersonEvents? Next()
    {
        if (Register.IsAtEnd && Examinations.IsAtEnd && Interventions.IsAtEnd && Contacts.IsAtEnd) return null;
        var key = Math.Min(Math.Min(Register.NextPerson, Examinations.NextPerson), Math.Min(Interventions.NextPerson, Contacts.NextPerson));
        Register.Take(key);
        Examinations.Take(key);
        Interventions.Take(key);
        Contacts.Take(key);
        _person.Look(key);
        return _person;
    }
}
