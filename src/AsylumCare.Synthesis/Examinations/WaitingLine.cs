namespace AsylumCare.Synthesis.Examinations;

/// <summary>Those who wait in one line, the first come first.</summary>
internal sealed class WaitingLine
{
    private readonly List<int> _entries = [];
    private int _head;

    public void Join(int entry) => _entries.Add(entry);

    public bool TryNext(out int entry)
    {
        entry = 0;
        if (_head == _entries.Count) return false;
        entry = _entries[_head++];
        return true;
    }

    /// <summary>Becomes as another line is now.</summary>
    public void ResetTo(WaitingLine other)
    {
        _entries.Clear();
        _entries.AddRange(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(other._entries)[other._head..]);
        _head = 0;
    }
}
