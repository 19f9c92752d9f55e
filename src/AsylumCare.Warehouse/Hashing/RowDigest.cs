using System.Buffers.Binary;

namespace AsylumCare.Warehouse.Hashing;

/// <summary>A SHA-256 as a value that sorts bytewise.</summary>
internal readonly record struct RowDigest(ulong A, ulong B, ulong C, ulong D) : IComparable<RowDigest>
{
    public const int Bytes = 32;

    public static RowDigest Of(ReadOnlySpan<byte> hash) => new(
        BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(hash[16..]), BinaryPrimitives.ReadUInt64BigEndian(hash[24..]));

    public void WriteTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64BigEndian(target, A);
        BinaryPrimitives.WriteUInt64BigEndian(target[8..], B);
        BinaryPrimitives.WriteUInt64BigEndian(target[16..], C);
        BinaryPrimitives.WriteUInt64BigEndian(target[24..], D);
    }

    public int CompareTo(RowDigest other) =>
        A != other.A ? A.CompareTo(other.A) : B != other.B ? B.CompareTo(other.B) : C != other.C ? C.CompareTo(other.C) : D.CompareTo(other.D);

    public static bool operator <(RowDigest left, RowDigest right) => left.CompareTo(right) < 0;
    public static bool operator >(RowDigest left, RowDigest right) => left.CompareTo(right) > 0;
    public static bool operator <=(RowDigest left, RowDigest right) => left.CompareTo(right) <= 0;
    public static bool operator >=(RowDigest left, RowDigest right) => left.CompareTo(right) >= 0;
}
