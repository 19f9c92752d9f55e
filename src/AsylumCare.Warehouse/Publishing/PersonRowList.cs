using System.Runtime.InteropServices;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Rows of one kind of many persons, sorted by person and taken person by person.</summary>
internal sealed class PersonRowList<TRow> where TRow : struct, IPersonRow, IComparable<TRow>
{
    private readonly List<TRow> _rows = [];
    private readonly List<TRow> _person = [];
    private int _next;

    /// <summary>The rows of the person last taken.</summary>
    public ReadOnlySpan<TRow> OfPerson => CollectionsMarshal.AsSpan(_person);

    /// <summary>The person of the next row, or the highest number at the end.</summary>
    public long NextPerson => _next < _rows.Count ? _rows[_next].PersonKey : long.MaxValue;

    public bool IsAtEnd => _next >= _rows.Count;

    // Growing lists would leave copies of themselves behind.
    public void Reserve(long rows) => _rows.EnsureCapacity((int)rows);

    public void Add(in TRow row) => _rows.Add(row);

    public void Clear()
    {
        _rows.Clear();
        _person.Clear();
        _next = 0;
    }

    public void Sort() => CollectionsMarshal.AsSpan(_rows).Sort();

    /// <summary>Goes to a person; it may have no rows here.</summary>
    public void Take(long personKey)
    {
        _person.Clear();
        while (_next < _rows.Count && _rows[_next].PersonKey == personKey) _person.Add(_rows[_next++]);
    }
}
