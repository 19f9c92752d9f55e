using System.Security.Cryptography;

namespace AsylumCare.App.Archive;

/// <summary>Files under their SHA-256, <c>ab/abcdef…</c>: the same content once, and a file there is whole. One writer at a time.</summary>
internal sealed class ContentStore(string folder)
{
    private const int Buffer = 1 << 20;

    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);

    /// <summary>Keeps a copy, on disk when this returns.</summary>
    /// <param name="expected">What the file had when it was read, in lower-case hex.</param>
    /// <exception cref="IOException">The file has changed since it was read, or cannot be copied.</exception>
    public string Keep(string path, string? expected = null)
    {
        if (expected is not null && File.Exists(PathOf(expected))) return expected;
        PrivateFiles.Folder(folder);
        var unfinished = Path.Combine(folder, "incoming.part");
        var sha256 = Copy(path, unfinished);
        if (expected is not null && sha256 != expected)
            throw new IOException($"{Path.GetFileName(path)} ändrades medan den lästes; läs in den igen. / was changed while it was read; load it again.");
        PrivateFiles.Folder(Path.GetDirectoryName(PathOf(sha256))!);
        File.Move(unfinished, PathOf(sha256), overwrite: true);
        return sha256;
    }

    /// <summary>SHA-256 of a file's bytes, lower-case hex.</summary>
    public static string HashOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string Copy(string from, string to)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        using var target = PrivateFiles.Open(to, FileMode.Create);
        var buffer = new byte[(int)Math.Clamp(source.Length, 1, Buffer)];
        for (var read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
        }

        target.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
