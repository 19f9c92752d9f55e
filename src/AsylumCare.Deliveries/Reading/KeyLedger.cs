using System.Buffers.Binary;

namespace AsylumCare.Deliveries.Reading;

/// <summary>
/// Which of a file's rows have the same key. Keys are kept as 128-bit hashes with their lines, in 256 buckets by hash; beyond
/// a quarter of a million they are moved to temporary files, so that memory is flat in file size. A hash tells nothing of a person that the
/// file did not, and the files are gone when the reading ends.
/// </summary>
internal sealed class KeyLedger(int mostInMemory = 1 << 18) : IDisposable
{
    private const int Buckets = 256;
    private const int EntryBytes = 24;

    private readonly Entry[][] _entries = new Entry[Buckets][];
    private readonly int[] _counts = new int[Buckets];
    private int[] _table = [];
    private DirectoryInfo? _folder;
    private int _inMemory;

    private readonly record struct Entry(ulong High, ulong Low, long Line)
    {
        public bool HasKeyOf(in Entry other) => High == other.High && Low == other.Low;
    }

    public void Add(KeyHash hash, long line)
    {
        var bucket = (int)(hash.High >> 56);
        ref var entries = ref _entries[bucket];
        var count = _counts[bucket];
        if (entries is null) entries = new Entry[64];
        else if (count == entries.Length) Array.Resize(ref entries, count * 2);
        entries[count] = new Entry(hash.High, hash.Low, line);
        _counts[bucket] = count + 1;
        if (++_inMemory >= mostInMemory) Spill();
    }

    /// <summary>The later rows of each key with the line that came first, in order of line.</summary>
    public IReadOnlyList<(long Line, long First)> Duplicates()
    {
        var duplicates = new List<(long Line, long First)>();
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            AddDuplicates(Gather(bucket), duplicates);
        }

        duplicates.Sort();
        return duplicates;
    }

    public void Dispose() => _folder?.Delete(recursive: true);

    /// <summary>Entries come in order of line, so the first of a key that the table meets is the one that stands.</summary>
    private void AddDuplicates(ReadOnlySpan<Entry> entries, List<(long Line, long First)> duplicates)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(entries.Length * 2) + 1);
        if (_table.Length < size) _table = new int[size];
        var table = _table.AsSpan(0, size);
        table.Clear();
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            var at = (int)entry.Low & (size - 1);
            while (table[at] > 0 && !entry.HasKeyOf(entries[table[at] - 1])) at = (at + 1) & (size - 1);
            if (table[at] > 0) duplicates.Add((entry.Line, entries[table[at] - 1].Line));
            else table[at] = i + 1;
        }
    }

    private Span<Entry> Gather(int bucket)
    {
        var here = _entries[bucket].AsSpan(0, _counts[bucket]);
        var path = _folder is null ? null : BucketPath(bucket);
        if (path is null || !File.Exists(path)) return here;
        var bytes = File.ReadAllBytes(path);
        var all = new Entry[(bytes.Length / EntryBytes) + here.Length];
        for (var i = 0; i < bytes.Length / EntryBytes; i++)
        {
            var from = bytes.AsSpan(i * EntryBytes);
            all[i] = new Entry(
                BinaryPrimitives.ReadUInt64LittleEndian(from), BinaryPrimitives.ReadUInt64LittleEndian(from[8..]), BinaryPrimitives.ReadInt64LittleEndian(from[16..]));
        }

        here.CopyTo(all.AsSpan(bytes.Length / EntryBytes));
        return all;
    }

    private void Spill()
    {
        _folder ??= Directory.CreateTempSubdirectory("asylumcare-keys-");
        Span<byte> bytes = stackalloc byte[EntryBytes];
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            using var file = new FileStream(BucketPath(bucket), FileMode.Append, FileAccess.Write);
            foreach (var entry in _entries[bucket].AsSpan(0, _counts[bucket]))
            {
                BinaryPrimitives.WriteUInt64LittleEndian(bytes, entry.High);
                BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], entry.Low);
                BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], entry.Line);
                file.Write(bytes);
            }

            _counts[bucket] = 0;
        }

        _inMemory = 0;
    }

    private string BucketPath(int bucket) => Path.Combine(_folder!.FullName, $"{bucket:x2}");
}

/// <summary>A 128-bit hash of a row's key, built up a number at a time. Not keyed: it lives no longer than the reading.</summary>
internal struct KeyHash
{
    public KeyHash()
    {
    }

    public ulong High { get; private set; } = 0x9E3779B97F4A7C15;
    public ulong Low { get; private set; } = 0xC2B2AE3D27D4EB4F;

    public void Add(ulong value)
    {
        High = Fold(High ^ value, 0xA0761D6478BD642F) + Low;
        Low = Fold(Low ^ value, 0xE7037ED1A0B428DB) ^ ulong.RotateLeft(value, 29);
    }

    public void Add(ReadOnlySpan<byte> text)
    {
        Add((ulong)text.Length);
        for (; text.Length >= 8; text = text[8..]) Add(BinaryPrimitives.ReadUInt64LittleEndian(text));
        ulong rest = 0;
        foreach (var letter in text) rest = (rest << 8) | letter;
        Add(rest);
    }

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
