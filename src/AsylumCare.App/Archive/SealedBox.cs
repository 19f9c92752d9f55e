using System.Formats.Tar;
using System.Security.Cryptography;

namespace AsylumCare.App.Archive;

/// <summary>
/// Files in one encrypted container: AES-256-CBC over a tar, then HMAC-SHA-256 over the cipher text. Layout: mark, tag, initial
/// vector, cipher text. What is refused may hold raw personal numbers, and they lie on no disk of ours in clear.
/// </summary>
internal sealed class SealedBox(byte[] key)
{
    private const int TagAt = 4;
    private const int VectorAt = TagAt + HMACSHA256.HashSizeInBytes;
    private const int TextAt = VectorAt + 16;

    private static ReadOnlySpan<byte> Mark => "AVK1"u8;

    private readonly byte[] _cipherKey = HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "cipher"u8.ToArray());
    private readonly byte[] _tagKey = HKDF.Expand(HashAlgorithmName.SHA256, key, 32, "tag"u8.ToArray());

    /// <summary>Seals files; the container takes its name only when it is whole and on disk.</summary>
    public void Seal(IEnumerable<string> files, string path)
    {
        var unfinished = path + ".part";
        using (var stream = PrivateFiles.Open(unfinished, FileMode.Create))
        {
            using var aes = Cipher();
            stream.Write(Mark);
            stream.Seek(VectorAt, SeekOrigin.Begin);
            stream.Write(aes.IV);
            using (var encrypted = new CryptoStream(stream, aes.CreateEncryptor(), CryptoStreamMode.Write, leaveOpen: true))
            using (var tar = new TarWriter(encrypted))
            {
                foreach (var file in files) tar.WriteEntry(file, Path.GetFileName(file));
            }

            var tag = TagOf(stream);
            stream.Seek(TagAt, SeekOrigin.Begin);
            stream.Write(tag);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Writes the files out in clear.</summary>
    /// <returns>Their paths; null where the container is not one, was changed, or was sealed under another key.</returns>
    public IReadOnlyList<string>? Open(string path, string folder)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read);
        if (stream.Length < TextAt) return null;
        var head = new byte[TextAt];
        stream.ReadExactly(head);
        if (!head.AsSpan(0, TagAt).SequenceEqual(Mark)) return null;
        if (!CryptographicOperations.FixedTimeEquals(TagOf(stream), head.AsSpan(TagAt, HMACSHA256.HashSizeInBytes))) return null;

        PrivateFiles.Folder(folder);
        using var aes = Cipher();
        aes.IV = head[VectorAt..];
        stream.Seek(TextAt, SeekOrigin.Begin);
        using var decrypted = new CryptoStream(stream, aes.CreateDecryptor(), CryptoStreamMode.Read);
        using var tar = new TarReader(decrypted);
        var files = new List<string>();
        while (tar.GetNextEntry() is { } entry)
        {
            var target = Path.Combine(folder, Path.GetFileName(entry.Name));
            using var written = PrivateFiles.Open(target, FileMode.CreateNew);
            entry.DataStream?.CopyTo(written);
            files.Add(target);
        }

        return files;
    }

    private byte[] TagOf(FileStream stream)
    {
        stream.Seek(VectorAt, SeekOrigin.Begin);
        return HMACSHA256.HashData(_tagKey, stream);
    }

    private Aes Cipher()
    {
        var aes = Aes.Create();
        aes.Key = _cipherKey;
        return aes;
    }
}
