using System.Buffers.Binary;

namespace AsylumCare.Deliveries.Identity;

/// <summary>PersonNyckel as it is delivered: 128 bits as 26 characters of base32 (RFC 4648, no padding).</summary>
public static class PersonNyckelText
{
    public const int Length = 26;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly sbyte[] Values = MakeValues();

    /// <param name="key">16 bytes.</param>
    /// <param name="text">Receives 26 characters.</param>
    public static void Write(ReadOnlySpan<byte> key, Span<byte> text)
    {
        var bits = new UInt128(BinaryPrimitives.ReadUInt64BigEndian(key), BinaryPrimitives.ReadUInt64BigEndian(key[8..]));
        text[Length - 1] = (byte)Alphabet[(int)(uint)(bits & 7) << 2];
        bits >>= 3;
        for (var i = Length - 2; i >= 0; i--)
        {
            text[i] = (byte)Alphabet[(int)(uint)(bits & 31)];
            bits >>= 5;
        }
    }

    /// <summary>Reads 26 upper-case characters. The two bits that are left over must be zero, so that a key has one spelling.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out ulong high, out ulong low)
    {
        high = 0;
        low = 0;
        if (text.Length != Length) return false;
        var bad = 0;
        ulong first = 0, second = 0;
        for (var i = 0; i < 12; i++)
        {
            int value = Values[text[i]];
            bad |= value;
            first = (first << 5) | (uint)value & 31;
        }

        for (var i = 12; i < 24; i++)
        {
            int value = Values[text[i]];
            bad |= value;
            second = (second << 5) | (uint)value & 31;
        }

        int next = Values[text[24]], last = Values[text[25]];
        bad |= next | last;
        if (bad < 0 || (last & 3) != 0) return false;

        // 60 + 60 + 5 + 3 bits.
        high = (first << 4) | (second >> 56);
        low = (second << 8) | ((ulong)(uint)next << 3) | ((uint)last >> 2);
        return true;
    }

    private static sbyte[] MakeValues()
    {
        var values = new sbyte[256];
        Array.Fill(values, (sbyte)-1);
        for (var i = 0; i < Alphabet.Length; i++) values[Alphabet[i]] = (sbyte)i;
        return values;
    }
}
