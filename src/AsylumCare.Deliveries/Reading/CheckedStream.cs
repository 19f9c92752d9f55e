using System.Security.Cryptography;

namespace AsylumCare.Deliveries.Reading;

internal enum ByteProblem
{
    None,

    /// <summary>Neither UTF-8 nor Windows-1252, or both in one file.</summary>
    InvalidUtf8,

    /// <summary>Text that was decoded wrongly before it was written: U+FFFD, or "Ã¥" for "å".</summary>
    Mojibake,
    ControlCharacter,
}

/// <summary>
/// A file's bytes on their way to the parser: hashed, checked to be text, and given on as UTF-8. A file that is not UTF-8 at its first
/// letter beyond ASCII is read as Windows-1252. At the first fault the stream ends, so that the parser never sees bytes that are not text.
/// </summary>
internal sealed class CheckedStream(Stream file) : Stream
{
    private const int ChunkBytes = 1 << 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _raw = new byte[ChunkBytes];
    private readonly byte[] _edge = new byte[4];
    private byte[] _wide = [];
    private int _tail;
    private ReadOnlyMemory<byte> _ready;
    private bool _beyondAscii;
    private bool _ended;

    public ByteProblem Problem { get; private set; }

    /// <summary>1-based line of the problem.</summary>
    public long ProblemLine { get; private set; }

    public long Bytes { get; private set; }

    public long LineBreaks { get; private set; }

    public bool IsWindows1252 { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        while (_ready.IsEmpty)
        {
            if (Problem != ByteProblem.None || _ended) return 0;
            Fill();
        }

        var given = Math.Min(buffer.Length, _ready.Length);
        _ready.Span[..given].CopyTo(buffer);
        _ready = _ready[given..];
        return given;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads what is left and gives the SHA-256 of all bytes in lower-case hex.</summary>
    public string FinishHash()
    {
        var rest = new byte[ChunkBytes];
        for (var read = file.Read(rest); read > 0; read = file.Read(rest))
        {
            _hash.AppendData(rest, 0, read);
            Bytes += read;
        }

        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <summary>The next chunk, after the character that the last one broke off.</summary>
    private void Fill()
    {
        _edge.AsSpan(0, _tail).CopyTo(_raw);
        var read = file.Read(_raw, _tail, ChunkBytes - _tail);
        _hash.AppendData(_raw, _tail, read);
        Bytes += read;
        _ended = read == 0;
        var chunk = _raw.AsSpan(0, _tail + read);
        var carried = _tail;
        _tail = 0;
        if (chunk.IsEmpty) return;
        if (!IsWindows1252 && !CheckUtf8(chunk)) return;
        if (IsWindows1252) Widen(chunk, carried);
        else Give(chunk.Length - _tail);
        chunk[^_tail..].CopyTo(_edge);
    }

    /// <returns>False where the chunk is refused.</returns>
    private bool CheckUtf8(ReadOnlySpan<byte> chunk)
    {
        var scan = Utf8Scan.Of(chunk, isLast: _ended, isFirst: Bytes == chunk.Length);
        if (scan.Problem == ByteProblem.InvalidUtf8 && !_beyondAscii && !scan.BeyondAscii)
        {
            IsWindows1252 = true;
            return true;
        }

        _beyondAscii |= scan.BeyondAscii;
        _tail = scan.Tail;
        return scan.Problem == ByteProblem.None || Stop(scan.Problem, chunk[..scan.ProblemAt]);
    }

    private void Widen(ReadOnlySpan<byte> chunk, int carried)
    {
        // A first half of a UTF-8 letter may stand at the chunk's end: it is looked at with the next one.
        _tail = !_ended && carried < chunk.Length && Windows1252.MayStartUtf8(chunk[^1]) ? 1 : 0;
        if (_wide.Length == 0) _wide = new byte[ChunkBytes * Windows1252.Widest];
        var fault = Windows1252.ToUtf8(chunk[..^_tail], _wide, out var written, out var problem);
        if (problem != ByteProblem.None)
        {
            Stop(problem, chunk[..fault]);
            return;
        }

        LineBreaks += chunk[..^_tail].Count((byte)'\n');
        _ready = _wide.AsMemory(0, written);
    }

    private void Give(int whole)
    {
        LineBreaks += _raw.AsSpan(0, whole).Count((byte)'\n');
        _ready = _raw.AsMemory(0, whole);
    }

    private bool Stop(ByteProblem problem, ReadOnlySpan<byte> before)
    {
        Problem = problem;
        ProblemLine = LineBreaks + before.Count((byte)'\n') + 1;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
