using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AsylumCare.Synthesis.Writing;

/// <summary>What a manifest says of a written file.</summary>
internal sealed record WrittenFile(string Name, string FileKind, string Sha256, long Rows, long Refusable, long Bytes);

/// <summary>
/// A delivered file on its way out: UTF-8 with BOM, semicolons, CRLF, written straight as bytes and hashed as it is written.
/// Values are codes, dates and numbers, so nothing needs quotes.
/// </summary>
internal sealed class DelimitedFile : IDisposable
{
    private const int BufferSize = 1 << 16;
    private const int LongestRow = 1 << 10;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream _file;
    private readonly DateTexts _dates;
    private readonly Encoding _encoding = Encoding.UTF8;
    private int _used;
    private long _bytes;

    public DelimitedFile(string path, ReadOnlySpan<byte> header, DateTexts dates)
    {
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        _dates = dates;
        Append(Encoding.UTF8.Preamble);
        Append(header);
        Append("\r\n"u8);
    }

    /// <param name="windows1252">Windows-1252, which for Swedish letters is Latin 1, and no byte-order mark.</param>
    public DelimitedFile(string path, string header, DateTexts dates, bool windows1252)
    {
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        _dates = dates;
        _encoding = windows1252 ? Encoding.Latin1 : Encoding.UTF8;
        if (!windows1252) Append(Encoding.UTF8.Preamble);
        _used += _encoding.GetBytes(header, _buffer.AsSpan(_used));
        Append("\r\n"u8);
    }

    public long Rows { get; private set; }

    public long Refusable { get; set; }

    public DelimitedFile Text(ReadOnlySpan<byte> value)
    {
        Append(value);
        return Separate();
    }

    /// <param name="value">Without semicolons, quotes and line ends.</param>
    public DelimitedFile Text(string value)
    {
        _used += _encoding.GetBytes(value, _buffer.AsSpan(_used));
        return Separate();
    }

    /// <summary>Whole kronor with a decimal comma.</summary>
    public DelimitedFile Kronor(long value)
    {
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out var written);
        _used += written;
        Append(",00"u8);
        return Separate();
    }

    public DelimitedFile LowerCase(ReadOnlySpan<byte> value)
    {
        Ascii.ToLower(value, _buffer.AsSpan(_used), out var written);
        _used += written;
        return Separate();
    }

    public DelimitedFile Number(long value)
    {
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out var written);
        _used += written;
        return Separate();
    }

    /// <summary>A whole number where there is one, else nothing.</summary>
    public DelimitedFile NumberOrNone(long? value) => value is { } number ? Number(number) : Separate();

    /// <param name="dayNumber">0 for no date.</param>
    public DelimitedFile Date(int dayNumber)
    {
        if (dayNumber != 0) Append(_dates.Of(dayNumber));
        return Separate();
    }

    public DelimitedFile Nothing() => Separate();

    /// <summary>Room for a value of fixed length, to be filled by the caller.</summary>
    public Span<byte> Room(int length)
    {
        var room = _buffer.AsSpan(_used, length);
        _used += length;
        Separate();
        return room;
    }

    public void EndRow()
    {
        // The last separator gives way to the line's end.
        _used--;
        Append("\r\n"u8);
        Rows++;
        if (_used > BufferSize - LongestRow) Flush();
    }

    public WrittenFile Close(string fileKind)
    {
        Flush();
        return new WrittenFile(
            Path.GetFileName(_file.Name), fileKind, Convert.ToHexStringLower(_hash.GetCurrentHash()), Rows, Refusable, _bytes);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _file.Dispose();
        _hash.Dispose();
    }

    private DelimitedFile Separate()
    {
        _buffer[_used++] = (byte)';';
        return this;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    private void Flush()
    {
        var full = _buffer.AsSpan(0, _used);
        _hash.AppendData(full);
        _file.Write(full);
        _bytes += _used;
        _used = 0;
    }
}
