using System.Security.Cryptography;
using AsylumCare.App.Archive;
using AsylumCare.Deliveries.Manifests;

namespace AsylumCare.App.Uploads;

/// <summary>A delivery on its way in: a folder of its own that no job looks into, gone when disposed with all that was not taken from it.</summary>
internal sealed class UploadFolder : IDisposable
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    private UploadFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Null until it has come.</summary>
    public string? ManifestPath { get; private set; }

    /// <summary>SHA-256 of the data files that have come, by name.</summary>
    public IReadOnlyDictionary<string, string> Hashes => _hashes;

    /// <param name="uploads">The folder that uploads lie in.</param>
    public static UploadFolder Create(string uploads)
    {
        var path = System.IO.Path.Combine(uploads, Guid.NewGuid().ToString("N"));
        PrivateFiles.Folder(uploads);
        PrivateFiles.Folder(path);
        return new(path);
    }

    /// <summary>Takes away what a kill left. Others may be receiving in the same folder: only what is old.</summary>
    public static void RemoveForgotten(string uploads, DateTimeOffset now)
    {
        if (!Directory.Exists(uploads)) return;
        foreach (var folder in Directory.EnumerateDirectories(uploads).Where(folder => now.UtcDateTime - Directory.GetLastWriteTimeUtc(folder) > Forgotten))
            Directory.Delete(folder, recursive: true);
    }

    public static bool IsManifest(string name) => DeliveryFileName.ParseManifest(name) is not null;

    /// <summary>Streams a file to disk.</summary>
    /// <param name="name">Of a delivery's pattern: it has no place in it.</param>
    /// <param name="room">Bytes it may have at most.</param>
    /// <returns>How many it had; null where they were more, and the rest was left unread.</returns>
    public async Task<long?> ReceiveAsync(string name, Stream body, long room, CancellationToken stop)
    {
        var path = System.IO.Path.Combine(Path, name);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = PrivateFiles.Open(path, FileMode.CreateNew);
        var buffer = new byte[1 << 16];
        var bytes = 0L;
        for (var read = await ReadAsync(body, buffer, stop); read > 0; read = await ReadAsync(body, buffer, stop))
        {
            bytes += read;
            if (bytes > room) return null;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }

        if (IsManifest(name)) ManifestPath = path;
        else _hashes[name] = Convert.ToHexStringLower(hash.GetHashAndReset());
        return bytes;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }

    // What fails in the sender's end is not to be taken for a disk that is full.
    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken stop)
    {
        try
        {
            return await body.ReadAsync(buffer, stop);
        }
        catch (IOException failure) when (failure is not BadHttpRequestException)
        {
            throw new InvalidDataException("The body ended too soon.", failure);
        }
    }
}
