using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsylumCare.App.Archive;

/// <summary>What came when, a line of JSON each, only ever added to. A line that a kill broke off counts as never written.</summary>
internal sealed class ArchiveJournal(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private int? _lastPublication;

    /// <summary>Number of the last publication noted; 0 where none is.</summary>
    public int LastPublication => _lastPublication ??= Read().OfType<ArchivedPublication>().Select(made => made.Number).LastOrDefault();

    /// <summary>Adds lines; they are on disk when this returns.</summary>
    public void Append(IReadOnlyCollection<ArchiveEntry> entries)
    {
        if (entries.Count == 0) return;
        PrivateFiles.Folder(Path.GetDirectoryName(path)!);
        using var stream = OpenForWriting();
        stream.SetLength(WholeLines(stream));
        stream.Seek(0, SeekOrigin.End);
        foreach (var entry in entries)
        {
            JsonSerializer.Serialize(stream, entry, Json);
            stream.WriteByte((byte)'\n');
        }

        stream.Flush(flushToDisk: true);
        _lastPublication = entries.OfType<ArchivedPublication>().LastOrDefault()?.Number ?? _lastPublication;
    }

    /// <summary>All lines, the first first.</summary>
    /// <exception cref="InvalidDataException">A line is none of ours.</exception>
    public IEnumerable<ArchiveEntry> Read()
    {
        if (!File.Exists(path)) yield break;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var whole = WholeLines(stream);
        stream.Seek(0, SeekOrigin.Begin);
        using var reader = new StreamReader(stream);
        var number = 0;
        for (long at = 0; at < whole;)
        {
            var line = reader.ReadLine()!;
            at += System.Text.Encoding.UTF8.GetByteCount(line) + 1;
            yield return Parse(line, ++number);
        }
    }

    private ArchiveEntry Parse(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<ArchiveEntry>(line, Json) ?? throw new JsonException();
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            throw new InvalidDataException(
                $"Arkivets journal {path} går inte att läsa på rad {number}. Lägg tillbaka den från säkerhetskopian. / The archive's journal {path} cannot be read at line {number}. Put it back from the backup.", failure);
        }
    }

    private FileStream OpenForWriting()
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return PrivateFiles.Open(path, FileMode.OpenOrCreate);
            }
            catch (IOException) when (waited < Patience && File.Exists(path))
            {
                // Another process is writing its lines.
                Task.Delay(Pause).GetAwaiter().GetResult();
            }
        }
    }

    /// <summary>Bytes up to and with the last line break.</summary>
    private static long WholeLines(FileStream stream)
    {
        for (var at = stream.Length - 1; at >= 0; at--)
        {
            stream.Seek(at, SeekOrigin.Begin);
            if (stream.ReadByte() == '\n') return at + 1;
        }

        return 0;
    }
}
