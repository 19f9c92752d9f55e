using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading.Files;
using AsylumCare.Deliveries.Reading.Rows;
using CsvHelper;

namespace AsylumCare.Deliveries.Reading;

/// <summary>The one pass over a file: header, rows, blocks to the sink, and the conclusion.</summary>
internal sealed class FilePass(
    Manifest manifest, ManifestFile file, DeliveryContract contract, ReadContext context, FindingLedger findings, RowOrigin origin) : IDisposable
{
    /// <summary>An id column is refused where more than 1 % of its values, and at least this many, are personal numbers.</summary>
    private const int FewestPersonalNumbers = 10;

    private readonly KeyLedger _keys = new();
    private readonly BlockKeys _blockKeys = new(contract, context.Keys);
    private readonly RowBlock _block = new(contract.SlotCount, context.BlockRows);
    private readonly RowSet? _all = contract.FileRules.Any(rule => rule.NeedsAllRows) ? new RowSet(contract.SlotCount) : null;
    private FileCheck[] _fileChecks = [];
    private RowReader? _rows;
    private (int Field, int Slot, int Slots)[] _keyParts = [];
    private long _malformedLine;
    private long _read;
    private long _refused;
    private long _warned;

    public FileReport Run(CheckedStream stream, IRowSink sink, CancellationToken ct)
    {
        using var csv = DelimitedText.Read(stream, line => _malformedLine = _malformedLine == 0 ? line : _malformedLine);
        try
        {
            if (ReadHeader(csv)) ReadRows(csv, sink, ct);
            if (_all is not null && _rows is not null && _malformedLine == 0 && stream.Problem == ByteProblem.None) HandOnParts(sink, ct);
        }
        catch (CsvFormatException e)
        {
            findings.Add(FileTexts.LongLine, origin.RowOf(Math.Max(e.LineNumber, 1)));
        }

        return Conclude(stream, csv);
    }

    public void Dispose()
    {
        _keys.Dispose();
        _blockKeys.Dispose();
        foreach (var check in _fileChecks) check.Dispose();
    }

    private bool ReadHeader(CsvReader csv)
    {
        if (!csv.Read()) return false;
        if (csv.RawRecord.SequenceEqual("sep=;"u8))
        {
            findings.Add(FileTexts.SeparatorLine, csv.LineNumber);
            if (!csv.Read()) return false;
        }

        var names = new string[csv.FieldCount];
        for (var i = 0; i < names.Length; i++) names[i] = csv.GetString(i);
        if (_malformedLine > 0 || HeaderMap.Of(names, contract, csv.LineNumber, findings) is not { } header) return true;
        _rows = new RowReader(contract, header, manifest, context, findings);
        _fileChecks = [.. FileCheck.Of(contract, header, manifest, context)];
        _keyParts =
        [
            .. contract.UniqueKey.Select(name => contract.Column(name)!)
                .Select(c => (c.Type == ColumnType.Identifier ? header.FieldOf[IndexOf(c)] : -1, c.Slot, c.Type == ColumnType.PersonKey ? 2 : 1)),
        ];
        return true;
    }

    private int IndexOf(ColumnContract column)
    {
        for (var i = 0; i < contract.Columns.Count; i++)
            if (contract.Columns[i].Name == column.Name) return i;
        return -1;
    }

    private void ReadRows(CsvReader csv, IRowSink sink, CancellationToken ct)
    {
        if (_rows is null) return;
        while (csv.Read() && _malformedLine == 0)
        {
            _read++;
            var line = origin.RowOf(csv.LineNumber);
            var row = _block.Next();
            var outcome = _rows.Read(csv, row, _block.Count, line);
            if (outcome == RowOutcome.Refused)
            {
                _refused++;
                continue;
            }

            if (outcome == RowOutcome.Warned) _warned++;
            _keys.Add(KeyOf(csv, row), line);
            foreach (var check in _fileChecks) check.See(csv, row, line);
            if (_all is not null)
            {
                if (!Keep(row, line)) return;
                continue;
            }

            _block.Commit(line);
            if (_block.IsFull) Flush(sink, ct);
        }

        if (_block.Count > 0) Flush(sink, ct);
    }

    /// <returns>False where the file has more rows than such a file can have.</returns>
    private bool Keep(ReadOnlySpan<long> row, long line)
    {
        if (_all!.IsFull) findings.Add(FileTexts.TooManyRows(RowSet.Most), line);
        else _all.Add(row, line);
        return !findings.FileRefused;
    }

    /// <summary>The rows of a file of aggregates that are data: totals have been checked against them and stay behind.</summary>
    private void HandOnParts(IRowSink sink, CancellationToken ct)
    {
        if (findings.FileRefused) return;
        _all!.Remove([.. _keys.Duplicates().Select(duplicate => duplicate.Line)]);
        foreach (var part in new AggregateChecks(contract, context, _all, findings).Run())
        {
            _all[part].CopyTo(_block.Next());
            _block.Commit(_all.Line(part));
            if (_block.IsFull) Flush(sink, ct);
        }

        if (_block.Count > 0) Flush(sink, ct);
    }

    private KeyHash KeyOf(CsvReader csv, ReadOnlySpan<long> row)
    {
        var hash = new KeyHash();
        foreach (var (field, slot, slots) in _keyParts)
        {
            if (field >= 0) hash.Add(csv.GetSpan(field).Trim((byte)' '));
            else
                for (var i = 0; i < slots; i++) hash.Add((ulong)row[slot + i]);
        }

        return hash;
    }

    private void Flush(IRowSink sink, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (!findings.FileRefused)
        {
            _blockKeys.Key(_block, _rows!.Identifiers);
            sink.Accept(_block);
        }

        _block.Clear();
    }

    private FileReport Conclude(CheckedStream stream, CsvReader csv)
    {
        var stopped = AddStreamFindings(stream, csv);
        var hash = stream.FinishHash();
        var (sha256, bytes) = origin.File ?? (hash, stream.Bytes);
        var duplicates = _keys.Duplicates();
        foreach (var (line, first) in duplicates) findings.Add(FileTexts.Duplicate(string.Join(", ", contract.UniqueKey), origin.Named(first)), line, contract.UniqueKey[^1]);
        var refused = _refused + duplicates.Count;
        if (!stopped) AddWholeFileFindings(refused, sha256);
        if (stream.IsWindows1252) findings.Add(FileTexts.Windows1252, 0);
        return new FileReport(
            file.Name, sha256, bytes, _read, findings.FileRefused ? 0 : _read - refused, refused, _warned,
            [.. duplicates.Select(d => d.Line)], [.. findings.All().Select(origin.Place)], findings.FileRefused)
        {
            Members = _rows?.Members ?? [],
        };
    }

    /// <returns>The file could not be read to its end, so counts of it say nothing.</returns>
    private bool AddStreamFindings(CheckedStream stream, CsvReader csv)
    {
        if (stream.Problem != ByteProblem.None)
        {
            findings.Add(FileTexts.Of(stream.Problem), origin.RowOf(stream.ProblemLine));
            return true;
        }

        if (_malformedLine > 0) findings.Add(FileTexts.Quotes, origin.RowOf(_malformedLine));
        else if (_rows is null && !findings.FileRefused) findings.Add(FileTexts.Empty, csv.FieldCount == 0 ? 0 : 1);
        return _rows is null || _malformedLine > 0;
    }

    private void AddWholeFileFindings(long refused, string sha256)
    {
        if (file.Sha256.Length > 0 && file.Sha256 != sha256) findings.Add(FileTexts.Sha256, 0);
        if (file.Rows >= 0 && file.Rows != _read) findings.Add(FileTexts.RowCount(_read, file.Rows), 0);
        foreach (var column in _rows!.Identifiers)
        {
            if (column.PersonalNumbers >= FewestPersonalNumbers && column.PersonalNumbers * 100 > column.Values)
                findings.Add(FileTexts.RawIdentifiers(column.PersonalNumbers, column.Values), 0, column.Contract.Name);
        }

        foreach (var check in _fileChecks) check.Conclude(findings);
        if (refused > context.RefusalLimit * _read) findings.Add(FileTexts.TooManyRefused(refused, _read), 0);
    }
}
