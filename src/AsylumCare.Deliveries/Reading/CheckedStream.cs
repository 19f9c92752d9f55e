using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace AsylumCare.Deliveries.Reading;

internal enum ByteProblem
{
    None,
    InvalidUtf8,

    /// <summary>Text that was decoded wrongly before it was written as UTF-8: U+FFFD, or "Ã¥" for "å".</summary>
    Mojibake,
    ControlCharacter,
}

/// <summary>
/// A file's bytes on their way to the parser: hashed, and checked to be UTF-8 text. At the first fault the stream ends,
/// so that the parser never sees bytes that are not text.
/// </summary>
internal sealed class CheckedStream(Stream file) : Stream
{
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not ('\t' or '\n' or '\r')).Select(b => (byte)b), 127]);

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _edge = new byte[8];
    private int _edgeLength;
    private bool _ended;

    public ByteProblem Problem { get; private set; }

    /// <summary>1-based line of the problem.</summary>
    public long ProblemLine { get; private set; }

    public long Bytes { get; private set; }

    public long LineBreaks { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (Problem != ByteProblem.None || _ended || buffer.IsEmpty) return 0;
        var read = file.Read(buffer);
        var got = buffer[..read];
        _hash.AppendData(got);
        Bytes += read;
        if (read == 0)
        {
            _ended = true;
            if (_edgeLength > 0) Stop(ByteProblem.InvalidUtf8, got);
            return 0;
        }

        Check(got);
        if (Problem != ByteProblem.None) return 0;
        LineBreaks += got.Count((byte)'\n');
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads what is left and gives the SHA-256 of all bytes in lower-case hex.</summary>
    public string FinishHash()
    {
        var rest = new byte[1 << 16];
        for (var read = file.Read(rest); read > 0; read = file.Read(rest))
        {
            _hash.AppendData(rest, 0, read);
            Bytes += read;
        }

        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    private void Check(ReadOnlySpan<byte> got)
    {
        // Encoding first: UTF-16 is full of NUL, and its encoding is what is wrong with it.
        if (_edgeLength > 0 || !Ascii.IsValid(got)) CheckUnicode(got);
        var control = Problem == ByteProblem.None ? got.IndexOfAny(Controls) : -1;
        if (control >= 0) Stop(ByteProblem.ControlCharacter, got[..control]);
    }

    private void CheckUnicode(ReadOnlySpan<byte> got)
    {
        var start = FinishEdge(got);
        if (start < 0) Stop(ByteProblem.InvalidUtf8, []);
        if (start < 0 || start == got.Length) return;
        var tail = IncompleteTail(got[start..]);
        var whole = got[start..^tail];
        if (!Utf8.IsValid(whole))
        {
            Stop(ByteProblem.InvalidUtf8, got[..(start + FirstInvalid(whole))]);
            return;
        }

        got[^tail..].CopyTo(_edge);
        _edgeLength = tail;
        var mojibake = FirstMojibake(got);
        if (mojibake >= 0) Stop(ByteProblem.Mojibake, got[..mojibake]);
    }

    /// <returns>How many bytes belong to the character that the last chunk broke off, or −1 where it is no character.</returns>
    private int FinishEdge(ReadOnlySpan<byte> got)
    {
        if (_edgeLength == 0) return 0;
        var added = Math.Min(4 - _edgeLength, got.Length);
        got[..added].CopyTo(_edge.AsSpan(_edgeLength));
        var status = Rune.DecodeFromUtf8(_edge.AsSpan(0, _edgeLength + added), out _, out var consumed);
        if (status == OperationStatus.NeedMoreData)
        {
            _edgeLength += added;
            return got.Length;
        }

        if (status != OperationStatus.Done || consumed <= _edgeLength) return -1;
        var belongs = consumed - _edgeLength;
        _edgeLength = 0;
        return belongs;
    }

    private static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if (lead < 0x80) return 0;
            if (lead < 0xC0) continue;
            var needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
            return needed > back ? back : 0;
        }

        return 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done) at += consumed;
        return at;
    }

    private static int FirstMojibake(ReadOnlySpan<byte> bytes)
    {
        var replacement = bytes.IndexOf((ReadOnlySpan<byte>)[0xEF, 0xBF, 0xBD]);
        if (replacement >= 0) return replacement;

        // Ã (C3 83) before ¥, ¤, ¶ (C2 xx) or before the general punctuation that Å, Ä, Ö become (E2 80 xx).
        var narrow = bytes.IndexOf((ReadOnlySpan<byte>)[0xC3, 0x83, 0xC2]);
        return narrow >= 0 ? narrow : bytes.IndexOf((ReadOnlySpan<byte>)[0xC3, 0x83, 0xE2]);
    }

    private void Stop(ByteProblem problem, ReadOnlySpan<byte> before)
    {
        Problem = problem;
        ProblemLine = LineBreaks + before.Count((byte)'\n') + 1;
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
