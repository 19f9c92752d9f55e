using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AsylumCare.Warehouse.Operations;

/// <summary>
/// A token as its holder has it: <c>asv_7_</c> and 256 random bits in base64url. The number finds its row, so that no search depends on the
/// secret; a plain SHA-256 is enough to keep, since nobody can try 2^256 values.
/// </summary>
public static class TokenText
{
    private const string Mark = "asv_";
    private const int SecretBytes = 32;
    private const int LongestNumber = 18;

    public static string Create(long tokenId) => string.Create(
        CultureInfo.InvariantCulture, $"{Mark}{tokenId}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}");

    /// <returns>The number of the row; null where the text is no token.</returns>
    public static long? NumberOf(string text)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal)) return null;
        var rest = text.AsSpan(Mark.Length);
        var end = rest.IndexOf('_');
        return end is > 0 and <= LongestNumber && long.TryParse(rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Takes the same time whatever differs.</summary>
    public static bool Equal(string sha256, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(sha256), Encoding.ASCII.GetBytes(other));
}
