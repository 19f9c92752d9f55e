namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>What came of a text the first time it was read.</summary>
internal readonly record struct KnownText(CellState State, long Number, Member? Member);

/// <summary>The distinct texts of a column with what came of each: units, codes and names repeat from row to row.</summary>
internal sealed class TextTable
{
    /// <summary>More distinct texts than this are no codes: the file is refused.</summary>
    public const int Most = 100_000;

    private byte[][] _texts = new byte[64][];
    private KnownText[] _known = new KnownText[64];
    private int[] _table = new int[256];
    private int _count;

    public bool IsFull => _count >= Most;

    public IEnumerable<Member> Members => _known.Take(_count).Select(known => known.Member).OfType<Member>();

    public bool TryFind(ReadOnlySpan<byte> text, out KnownText known)
    {
        var place = _table[PlaceOf(text)];
        known = place == 0 ? default : _known[place - 1];
        return place != 0;
    }

    public void Add(ReadOnlySpan<byte> text, in KnownText known)
    {
        if (_count == _texts.Length) Grow();
        _texts[_count] = text.ToArray();
        _known[_count] = known;
        _table[PlaceOf(text)] = ++_count;
    }

    private int PlaceOf(ReadOnlySpan<byte> text)
    {
        var hash = new KeyHash();
        hash.Add(text);
        var place = (int)hash.Low & (_table.Length - 1);
        while (_table[place] != 0 && !text.SequenceEqual(_texts[_table[place] - 1])) place = (place + 1) & (_table.Length - 1);
        return place;
    }

    private void Grow()
    {
        Array.Resize(ref _texts, _count * 2);
        Array.Resize(ref _known, _count * 2);
        _table = new int[_texts.Length * 4];
        for (var i = 0; i < _count; i++) _table[PlaceOf(_texts[i])] = i + 1;
    }
}
