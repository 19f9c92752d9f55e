namespace AsylumCare.Warehouse.Loading;

/// <summary>The rank of a delivery within its partition: the higher version, then the bytewise higher reference, is current.</summary>
public readonly record struct DeliveryVersion(long Version, string Reference) : IComparable<DeliveryVersion>
{
    public int CompareTo(DeliveryVersion other) =>
        Version != other.Version ? Version.CompareTo(other.Version) : string.CompareOrdinal(Reference, other.Reference);

    public static bool operator <(DeliveryVersion left, DeliveryVersion right) => left.CompareTo(right) < 0;
    public static bool operator >(DeliveryVersion left, DeliveryVersion right) => left.CompareTo(right) > 0;
    public static bool operator <=(DeliveryVersion left, DeliveryVersion right) => left.CompareTo(right) <= 0;
    public static bool operator >=(DeliveryVersion left, DeliveryVersion right) => left.CompareTo(right) >= 0;
}
