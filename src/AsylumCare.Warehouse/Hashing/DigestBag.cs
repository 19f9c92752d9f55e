using System.Security.Cryptography;

namespace AsylumCare.Warehouse.Hashing;

/// <summary>Rows' digests in any order, hashed in sorted order. 32 bytes a row, in 256 parts so that growing never doubles the whole.</summary>
internal sealed class DigestBag
{
    private readonly List<RowDigest>[] _parts = [.. Enumerable.Range(0, 256).Select(_ => new List<RowDigest>())];

    public void Add(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[RowDigest.Bytes];
        SHA256.HashData(row, hash);
        _parts[hash[0]].Add(RowDigest.Of(hash));
    }

    /// <summary>Lower-case hex.</summary>
    public string Hash()
    {
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[RowDigest.Bytes];
        foreach (var part in _parts)
        {
            part.Sort();
            foreach (var digest in part)
            {
                digest.WriteTo(bytes);
                whole.AppendData(bytes);
            }
        }

        return Convert.ToHexStringLower(whole.GetHashAndReset());
    }
}
