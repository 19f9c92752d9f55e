using System.Buffers.Binary;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.Writing;

/// <summary>Identifiers of simulated persons and examinations.</summary>
internal static class Pseudonym
{
    public const int HuIdLength = 10;

    private const int HuIdBits = 35;
    private const long OddMultiplier = 0x4F1BBCDCB;

    /// <summary>128 drawn bits as base32: it looks as a region's keyed hash of a number would, and has no number behind it.</summary>
    public static void PersonNyckel(long seed, int person, Span<byte> text)
    {
        var draw = new Draw(seed, Purpose.PersonNyckel, person);
        Span<byte> key = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(key, draw.Next());
        BinaryPrimitives.WriteUInt64BigEndian(key[8..], draw.Next());
        PersonNyckelText.Write(key, text);
    }

    /// <summary>HU- and seven characters: a person's first or second examination, scattered by an odd multiplier, so never twice the same.</summary>
    public static void HuId(int person, bool second, Span<byte> text)
    {
        "HU-"u8.CopyTo(text);
        var number = ((((long)person << 1) | (second ? 1L : 0L)) * OddMultiplier) & ((1L << HuIdBits) - 1);
        for (var i = text.Length - 1; i > 2; i--, number >>= 5) text[i] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"u8[(int)(number & 31)];
    }

    /// <summary>A version 4 UUID drawn for a delivery.</summary>
    public static string DeliveryReference(long seed, long delivery)
    {
        var draw = new Draw(seed, Purpose.Reference, delivery);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, draw.Next());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], draw.Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
