namespace AsylumCare.Deliveries.Reading;

/// <summary>A block of checked rows as plain numbers: counts, day numbers, code numbers, keys, scaled decimals.</summary>
public sealed class RowBlock(int slotCount, int capacity)
{
    /// <summary>The number that stands for a missing value.</summary>
    public const long Missing = long.MinValue;

    private readonly long[] _values = new long[slotCount * capacity];
    private readonly long[] _lines = new long[capacity];

    public int SlotCount => slotCount;
    public int Capacity => capacity;
    public int Count { get; private set; }

    public ReadOnlySpan<long> Row(int index) => _values.AsSpan(index * slotCount, slotCount);

    /// <summary>1-based line of the source file; the header is line 1.</summary>
    public long Line(int index) => _lines[index];

    /// <summary>The next row's slots, to be filled by the caller and kept by <see cref="Commit"/>.</summary>
    public Span<long> Next() => _values.AsSpan(Count * slotCount, slotCount);

    /// <summary>All rows kept so far, for work that is done a block at a time.</summary>
    public Span<long> Values => _values.AsSpan(0, Count * slotCount);

    public void Commit(long line) => _lines[Count++] = line;
    public bool IsFull => Count == capacity;
    public void Clear() => Count = 0;
}

/// <summary>Takes blocks of checked rows as they are read. The block is the reader's again when the call returns.</summary>
public interface IRowSink
{
    void Accept(RowBlock block);
}
