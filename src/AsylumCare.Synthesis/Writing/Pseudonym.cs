using System.Buffers.Binary;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.Writing;

/// <summary>Identifiers of simulated persons and examinations.</summary>
internal static class Pseudonym
{
    public const int HuIdLength = 10;

    private const int HuIdBits = 35;
    private const long OddMultiplier = 0x4F1BBCDCB;
    private const int ContactLength = 10;
    private const int ContactBits = 40;
    private const int ContactIndexBits = 10;

    private static ReadOnlySpan<byte> Letters => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"u8;

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
        for (var i = text.Length - 1; i > 2; i--, number >>= 5) text[i] = Letters[(int)(number & 31)];
    }

    /// <summary>A letter and nine characters: the one screening, form or intervention of a person.</summary>
    public static void OfPerson(byte sort, int person, Span<byte> text)
    {
        HuId(person, second: false, text);
        text[0] = sort;
        text[1] = (byte)'S';
    }

    public static int ContactIdLength(ContactKind kind) => IsExamination(kind) ? HuIdLength : ContactLength;

    /// <summary>An examination's contact is the one that HALSOUNDERSOKNING names; another has the person and its index, scattered.</summary>
    public static void ContactId(in CareEntry entry, Span<byte> text)
    {
        if (IsExamination(entry.Kind))
        {
            HuId(entry.Person, entry.Kind == ContactKind.Reexamination, text);
            "VK-"u8.CopyTo(text);
            return;
        }
        "K-"u8.CopyTo(text);
        var number = unchecked((((long)entry.Person << ContactIndexBits) | (uint)entry.Index) * OddMultiplier) & ((1L << ContactBits) - 1);
        for (var i = text.Length - 1; i > 1; i--, number >>= 5) text[i] = Letters[(int)(number & 31)];
    }

    private static bool IsExamination(ContactKind kind) => kind is ContactKind.Examination or ContactKind.Reexamination;

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
