using System.Buffers.Binary;

namespace AsylumCare.Deliveries.Reading;

/// <summary>A key's hash and the line it stands on.</summary>
internal readonly record struct KeyEntry(ulong High, ulong Low, long Line)
{
    public bool HasKeyOf(in KeyEntry other) => High == other.High && Low == other.Low;
}

/// <summary>
/// Keys of a file's rows as 128-bit hashes with their lines, in 256 buckets by hash; beyond a quarter of a million they are moved to
/// temporary files, so that memory is flat in file size. A hash tells nothing of a person that the file did not, and the files are gone
/// when the reading ends.
/// </summary>
internal sealed class KeyBuckets(int mostInMemory) : IDisposable
{
    public const int Count = 256;

    private const int EntryBytes = 24;

    private readonly KeyEntry[][] _entries = new KeyEntry[Count][];
    private readonly int[] _counts = new int[Count];
    private DirectoryInfo? _folder;
    private int _inMemory;

    public void Add(KeyHash hash, long line)
    {
        var bucket = (int)(hash.High >> 56);
        ref var entries = ref _entries[bucket];
        var count = _counts[bucket];
        if (entries is null) entries = new KeyEntry[64];
        else if (count == entries.Length) Array.Resize(ref entries, count * 2);
        entries[count] = new KeyEntry(hash.High, hash.Low, line);
        _counts[bucket] = count + 1;
        if (++_inMemory >= mostInMemory) Spill();
    }

    /// <summary>A bucket's entries, in order of line.</summary>
    public Span<KeyEntry> Gather(int bucket)
    {
        var here = _entries[bucket].AsSpan(0, _counts[bucket]);
        var path = _folder is null ? null : BucketPath(bucket);
        if (path is null || !File.Exists(path)) return here;
        var bytes = File.ReadAllBytes(path);
        var all = new KeyEntry[(bytes.Length / EntryBytes) + here.Length];
        for (var i = 0; i < bytes.Length / EntryBytes; i++)
        {
            var from = bytes.AsSpan(i * EntryBytes);
            all[i] = new KeyEntry(
                BinaryPrimitives.ReadUInt64LittleEndian(from), BinaryPrimitives.ReadUInt64LittleEndian(from[8..]), BinaryPrimitives.ReadInt64LittleEndian(from[16..]));
        }

        here.CopyTo(all.AsSpan(bytes.Length / EntryBytes));
        return all;
    }

    public void Dispose() => _folder?.Delete(recursive: true);

    private void Spill()
    {
        _folder ??= Directory.CreateTempSubdirectory("asylumcare-keys-");
        Span<byte> bytes = stackalloc byte[EntryBytes];
        for (var bucket = 0; bucket < Count; bucket++)
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
