using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Identity;

/// <summary>
/// The platform's secret keys: K2, under which a PersonNyckel is permuted on arrival, and the record key that never rotates.
/// They live in a file outside the database. Not thread-safe: a reading has its own, see <see cref="Copy"/>.
/// </summary>
public sealed class IdentityKeys : IDisposable
{
    private const int KeyBytes = 32;
    private const int BlockBytes = 16;

    private readonly byte[] _k2;
    private readonly byte[] _recordKey;
    private readonly Aes _persons;
    private readonly Aes _records;
    private readonly Aes _identifiers;
    private byte[] _plain = [];
    private byte[] _cipher = [];

    private IdentityKeys(int version, byte[] k2, byte[] recordKey)
    {
        Version = version;
        _k2 = k2;
        _recordKey = recordKey;
        _persons = Cipher(k2);
        _records = Cipher(recordKey);
        // A key of its own for identifiers: the permutation of a person's key must not show up as an identifier's hash.
        _identifiers = Cipher(HMACSHA256.HashData(k2, "identifier"u8));
    }

    public int Version { get; }

    public static IdentityKeys CreateRandom(int version = 1) =>
        new(version, RandomNumberGenerator.GetBytes(KeyBytes), RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>Keys that follow from a seed, for the demonstration: the same seed gives the same warehouse. Never for real data.</summary>
    public static IdentityKeys FromSeed(long seed, int version = 1) =>
        new(version, SHA256.HashData(Encoding.ASCII.GetBytes($"K2 {seed} {version}")), SHA256.HashData(Encoding.ASCII.GetBytes($"record {seed}")));

    /// <exception cref="InvalidDataException">The file is no key file.</exception>
    public static IdentityKeys Load(string path) => IdentityKeyFile.Read(path) is { } file
        ? new IdentityKeys(file.Version, file.K2, file.RecordKey)
        : throw new InvalidDataException($"{path} is not a key file (version, k2 and recordKey of 32 bytes in base64).");

    /// <summary>Writes a key file that only its owner can read (mode 600). An existing file is not overwritten.</summary>
    public void Save(string path) => IdentityKeyFile.Write(path, new IdentityKeyFile(Version, _k2, _recordKey));

    public IdentityKeys Copy() => new(Version, _k2, _recordKey);

    /// <summary>A key of 32 bytes for another purpose; nothing is learnt of the keys from it.</summary>
    public byte[] DeriveKey(string purpose) => HMACSHA256.HashData(_k2, Encoding.UTF8.GetBytes($"derived {purpose}"));

    /// <summary>The keys of one person, for tests and generators; files are keyed a block at a time.</summary>
    /// <param name="personNyckel">16 bytes.</param>
    public PersonKeys Of(ReadOnlySpan<byte> personNyckel)
    {
        Span<long> row =
        [
            (long)BinaryPrimitives.ReadUInt64BigEndian(personNyckel), (long)BinaryPrimitives.ReadUInt64BigEndian(personNyckel[8..]), 0,
        ];
        KeyPersons(row, 3, 0);
        return new PersonKeys(row[0], row[1], row[2]);
    }

    /// <summary>Turns the two halves of a PersonNyckel in every row into person key, check and record key.</summary>
    /// <param name="values">Whole rows.</param>
    /// <param name="stride">Numbers a row.</param>
    /// <param name="slot">First of the three slots; the PersonNyckel stands in the first two.</param>
    public void KeyPersons(Span<long> values, int stride, int slot)
    {
        var rows = values.Length / stride;
        var bytes = Buffers(rows);
        for (var i = 0; i < rows; i++)
        {
            var row = values[(i * stride)..];
            BinaryPrimitives.WriteInt64BigEndian(_plain.AsSpan(i * BlockBytes), row[slot]);
            BinaryPrimitives.WriteInt64BigEndian(_plain.AsSpan((i * BlockBytes) + 8), row[slot + 1]);
        }

        _persons.EncryptEcb(_plain.AsSpan(0, bytes), _cipher, PaddingMode.None);
        for (var i = 0; i < rows; i++)
        {
            var block = _cipher.AsSpan(i * BlockBytes, BlockBytes);
            var row = values[(i * stride)..];
            row[slot] = BinaryPrimitives.ReadInt64BigEndian(block[8..]) & long.MaxValue;
            row[slot + 1] = BinaryPrimitives.ReadInt64BigEndian(block);
        }

        _records.EncryptEcb(_plain.AsSpan(0, bytes), _cipher, PaddingMode.None);
        for (var i = 0; i < rows; i++)
            values[(i * stride) + slot + 2] = BinaryPrimitives.ReadUInt32BigEndian(_cipher.AsSpan((i * BlockBytes) + 12));
    }

    /// <summary>Sets a slot of every row to the 63-bit keyed hash of region and identifier (AES-CBC-MAC, its length first).</summary>
    internal void KeyIdentifiers(Span<long> values, int stride, int slot, IdentifierTexts texts)
    {
        var rows = values.Length / stride;
        if (rows == 0) return;
        var bytes = Buffers(rows);
        _plain.AsSpan(0, bytes).Clear();
        for (var step = 0; step < texts.BlocksPerRow; step++)
        {
            var more = false;
            for (var i = 0; i < rows; i++)
            {
                if (step >= texts.Blocks(i)) continue;
                more = true;
                Xor(_plain.AsSpan(i * BlockBytes, BlockBytes), texts.Block(i, step));
            }

            if (!more) break;
            _identifiers.EncryptEcb(_plain.AsSpan(0, bytes), _cipher, PaddingMode.None);
            for (var i = 0; i < rows; i++)
            {
                var block = _cipher.AsSpan(i * BlockBytes, BlockBytes);
                if (step < texts.Blocks(i)) block.CopyTo(_plain.AsSpan(i * BlockBytes));
                if (step == texts.Blocks(i) - 1) values[(i * stride) + slot] = BinaryPrimitives.ReadInt64BigEndian(block[8..]) & long.MaxValue;
            }
        }
    }

    /// <summary>The record key of a contact whose person cannot be linked, from its identifier: as durable as a person's.</summary>
    internal long RecordKeyOf(IdentifierTexts texts, int row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var step = 0; step < texts.Blocks(row); step++) hash.AppendData(texts.Block(row, step));
        var cipher = _records.EncryptEcb(hash.GetHashAndReset().AsSpan(0, BlockBytes), PaddingMode.None);
        return BinaryPrimitives.ReadUInt32BigEndian(cipher.AsSpan(12));
    }

    public void Dispose()
    {
        _persons.Dispose();
        _records.Dispose();
        _identifiers.Dispose();
    }

    private static void Xor(Span<byte> target, ReadOnlySpan<byte> other)
    {
        for (var i = 0; i < target.Length; i++) target[i] ^= other[i];
    }

    private int Buffers(int rows)
    {
        var bytes = rows * BlockBytes;
        if (_plain.Length < bytes)
        {
            _plain = new byte[bytes];
            _cipher = new byte[bytes];
        }

        return bytes;
    }

    private static Aes Cipher(byte[] key)
    {
        var aes = Aes.Create();
        aes.Key = key;
        return aes;
    }
}
