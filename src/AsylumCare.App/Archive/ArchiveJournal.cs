using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsylumCare.App.Archive;

/// <summary>What came when, a line of JSON each, only ever added to. A line that a kill broke off counts as never written.</summary>
internal sealed class ArchiveJournal(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly Lock _reading = new();
    private JournalContents _contents = new();

    /// <summary>What all lines so far tell; only those that came since it was last asked for are read.</summary>
    public JournalContents Contents()
    {
        if (!File.Exists(path)) return _contents = new();
        using var stream = OpenForReading();
        return Refresh(stream);
    }

    /// <summary>Adds lines; they are on disk when this returns.</summary>
    /// <param name="news">What to add, given all that is noted already; nobody adds anything meanwhile.</param>
    public void Append(Func<JournalContents, IReadOnlyCollection<ArchiveEntry>> news)
    {
        PrivateFiles.Folder(Path.GetDirectoryName(path)!);
        using var stream = OpenForWriting();
        var entries = news(Refresh(stream));
        if (entries.Count == 0) return;
        stream.SetLength(WholeLines(stream));
        stream.Seek(0, SeekOrigin.End);
        foreach (var entry in entries)
        {
            JsonSerializer.Serialize(stream, entry, Json);
            stream.WriteByte((byte)'\n');
        }

        stream.Flush(flushToDisk: true);
    }

    /// <summary>All lines, the first first.</summary>
    /// <exception cref="InvalidDataException">A line is none of ours.</exception>
    public IEnumerable<ArchiveEntry> Read()
    {
        if (!File.Exists(path)) yield break;
        using var stream = OpenForReading();
        foreach (var entry in Read(stream, from: 0, WholeLines(stream), lines: 0)) yield return entry;
    }

    // A journal that has become shorter is another one.
    private JournalContents Refresh(FileStream stream)
    {
        lock (_reading)
        {
            var whole = WholeLines(stream);
            if (whole < _contents.Length) _contents = new();
            foreach (var entry in Read(stream, _contents.Length, whole, _contents.Lines)) _contents.Add(entry);
            _contents.Length = whole;
            return _contents;
        }
    }

    private IEnumerable<ArchiveEntry> Read(FileStream stream, long from, long to, int lines)
    {
        stream.Seek(from, SeekOrigin.Begin);
        using var reader = new StreamReader(stream, leaveOpen: true);
        for (var at = from; at < to;)
        {
            var line = reader.ReadLine()!;
            at += System.Text.Encoding.UTF8.GetByteCount(line) + 1;
            yield return Parse(line, ++lines);
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

    private FileStream OpenForWriting() => Open(() => PrivateFiles.Open(path, FileMode.OpenOrCreate));

    private FileStream OpenForReading() => Open(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));

    private FileStream Open(Func<FileStream> open)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return open();
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
