namespace AsylumCare.Deliveries.Pseudonymising;

/// <summary>Writes rows of cells: semicolons, UTF-8 with byte order mark, quotes where a cell needs them.</summary>
internal sealed class RowTarget : IDisposable
{
    private readonly BufferedStream _stream;
    private bool _first = true;

    /// <param name="stream">Left open.</param>
    public RowTarget(Stream stream)
    {
        _stream = new BufferedStream(stream, 1 << 16);
        _stream.Write(System.Text.Encoding.UTF8.Preamble);
    }

    public void Cell(ReadOnlySpan<byte> cell)
    {
        if (!_first) _stream.WriteByte((byte)';');
        _first = false;
        if (!cell.ContainsAny(";\"\r\n"u8))
        {
            _stream.Write(cell);
            return;
        }

        _stream.WriteByte((byte)'"');
        foreach (var letter in cell)
        {
            if (letter == '"') _stream.WriteByte((byte)'"');
            _stream.WriteByte(letter);
        }

        _stream.WriteByte((byte)'"');
    }

    public void EndRow()
    {
        _stream.Write("\r\n"u8);
        _first = true;
    }

    public void Dispose() => _stream.Flush();
}
