using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AsylumCare.Deliveries.Identity;

/// <summary>The number of what is known by a text and is no secret: HSA-ids, names of courses.</summary>
public static class TextKey
{
    /// <summary>The first 63 bits of SHA-256 of the text in upper case.</summary>
    public static long Of(string text) =>
        (long)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToUpperInvariant()))) >> 1);
}
