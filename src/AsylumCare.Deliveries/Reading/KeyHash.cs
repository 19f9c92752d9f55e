using System.Buffers.Binary;

namespace AsylumCare.Deliveries.Reading;

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
