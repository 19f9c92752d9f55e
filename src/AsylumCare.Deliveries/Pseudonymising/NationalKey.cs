using System.Security.Cryptography;
using System.Text.Json;
using AsylumCare.Deliveries.Identity;

namespace AsylumCare.Deliveries.Pseudonymising;

/// <summary>K1, the key that the regions share and the platform never has: under it a person's number becomes a PersonNyckel.</summary>
public sealed class NationalKey
{
    private const int KeyBytes = 32;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly byte[] _key;

    private NationalKey(int version, byte[] key)
    {
        Version = version;
        _key = key;
    }

    /// <summary>What goes into the NyckelVersion column and the manifest.</summary>
    public int Version { get; }

    public static NationalKey CreateRandom(int version) => new(version, RandomNumberGenerator.GetBytes(KeyBytes));

    /// <exception cref="InvalidDataException">The file is no such key.</exception>
    public static NationalKey Load(string path)
    {
        try
        {
            if (JsonSerializer.Deserialize<KeyText>(File.ReadAllBytes(path), Json) is { Version: >= 1 and <= 999, K1.Length: KeyBytes } text)
                return new NationalKey(text.Version, text.K1);
        }
        catch (JsonException)
        {
            // Said below: what the file should be is the same answer.
        }

        throw new InvalidDataException(
            $"{path} är ingen nyckelfil: den ska vara JSON med version (1–999) och k1 (32 byte i base64). / {path} is no key file: it must be JSON with version (1–999) and k1 (32 bytes in base64).");
    }

    /// <summary>Readable by its owner alone. An existing file is not overwritten.</summary>
    /// <exception cref="IOException">The file exists.</exception>
    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        JsonSerializer.Serialize(stream, new KeyText(Version, _key), Json);
    }

    /// <summary>The first 128 bits of HMAC-SHA-256 of a number's normal form, as 26 characters of base32.</summary>
    /// <param name="number">8 or 12 digits.</param>
    /// <param name="text">Receives 26 characters.</param>
    public void Write(ReadOnlySpan<byte> number, Span<byte> text)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, number, mac);
        PersonNyckelText.Write(mac[..16], text);
    }

    private sealed record KeyText(int Version, byte[] K1);
}
