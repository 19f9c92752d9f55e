using System.Text.Json;

namespace AsylumCare.Deliveries.Identity;

/// <summary>The key file: JSON with base64, readable by its owner alone.</summary>
internal sealed record IdentityKeyFile(int Version, byte[] K2, byte[] RecordKey)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static IdentityKeyFile? Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<IdentityKeyFile>(File.ReadAllBytes(path), Options);
            return file is { Version: >= 1, K2.Length: 32, RecordKey.Length: 32 } ? file : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static void Write(string path, IdentityKeyFile file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        JsonSerializer.Serialize(stream, file, Options);
    }
}
