using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading.Cells;
using CsvHelper;

namespace AsylumCare.Deliveries.Reading.Rows;

internal enum RowOutcome
{
    Accepted,
    Warned,
    Refused,
}

/// <summary>Reads one row after another of a file into slots, by the contract's columns and rules.</summary>
internal sealed class RowReader
{
    private readonly ColumnReading[] _columns;
    private readonly RowCheck[] _checks;
    private readonly RowCompletion _completion;
    private readonly (MemberCells Reader, int ParentSlot)[] _families;
    private readonly (int Field, string Name)[] _unknown;
    private readonly int _fieldCount;
    private readonly ReadContext _context;
    private readonly FindingLedger _findings;
    private RowOutcome _outcome;

    public RowReader(DeliveryContract contract, HeaderMap header, Manifest manifest, ReadContext context, FindingLedger findings)
    {
        _context = context;
        _findings = findings;
        _fieldCount = header.FieldCount;
        _unknown = [.. header.Unknown];
        var readers = new CellReaders(manifest, context);
        _columns =
        [
            .. contract.Columns.Select((c, i) => new ColumnReading(c, header.FieldOf[i], readers.Of(c),
                c.Type == ColumnType.Identifier ? new IdentifierTexts(c.MaxLength, context.BlockRows, manifest.RegionId) : null)),
        ];
        _checks = [.. contract.Rules.Select(r => RowCheck.Of(r, contract, context.Catalog, context.Reference, manifest.Month))];
        _completion = new RowCompletion(contract, context.Catalog);
        _families = [.. _columns.Where(c => c.Contract.Parent is not null).Select(c => ((MemberCells)c.Reader, contract.SlotOf(c.Contract.Parent!)))];
        Identifiers = [.. _columns.Where(c => c.Texts is not null)];
    }

    public IReadOnlyList<ColumnReading> Identifiers { get; }

    /// <summary>What the columns have named by text, each once.</summary>
    public IReadOnlyList<Member> Members =>
        [.. _columns.Select(column => column.Reader).OfType<MemberCells>().SelectMany(reader => reader.Members).DistinctBy(member => (member.Kind, member.CodeSystem, member.Key))];

    /// <param name="row">The row's slots; undefined where the row is refused.</param>
    /// <param name="place">Where in its block the row will stand.</param>
    public RowOutcome Read(CsvReader csv, Span<long> row, int place, long line)
    {
        _outcome = RowOutcome.Accepted;
        if (csv.FieldCount != _fieldCount)
        {
            ScanAll(csv, line);
            Refuse(FileTexts.FieldCount(csv.FieldCount, _fieldCount), line, null, null);
            return _outcome;
        }

        foreach (var (field, name) in _unknown) Scan(csv.GetSpan(field), line, name);
        foreach (var column in _columns) ReadCell(column, column.Field < 0 ? default : csv.GetSpan(column.Field), row, place, line);
        if (_outcome == RowOutcome.Refused) return _outcome;
        _completion.Compose(row);
        CheckRules(row, line);
        if (_outcome == RowOutcome.Refused) return _outcome;
        _completion.FillMissing(row);
        foreach (var (reader, parent) in _families)
            if (reader.Last is { Parent: 0 } member) member.Parent = row[parent];
        return _outcome;
    }

    private void ReadCell(ColumnReading column, ReadOnlySpan<byte> cell, Span<long> row, int place, long line)
    {
        var contract = column.Contract;
        var slots = contract.Slot < 0 ? default : row.Slice(contract.Slot, contract.SlotCount);

        // Fixed-width exports pad their cells; a padded identifier is the same identifier, and a padded personal number still one.
        if (!cell.IsEmpty && IsPadded(cell)) cell = cell.Trim((byte)' ');
        if (!cell.IsEmpty)
        {
            var state = column.Reader.Read(cell, slots);
            if (state != CellState.Ok) Object(column, cell, state, line);
        }

        column.Texts?.Set(place, cell.Length <= contract.MaxLength ? cell : default);
        if (cell.IsEmpty)
        {
            slots.Fill(RowBlock.Missing);
            if (column.Reader is MemberCells members) members.Pass();
            if (contract.Required) Refuse(CellTexts.Missing, line, contract.Name, null);
        }
        else if (column.Texts is not null)
        {
            column.Values++;
            if (RawNumber.IsPersonal(cell)) column.PersonalNumbers++;
        }
    }

    private static bool IsPadded(ReadOnlySpan<byte> cell) => cell[0] == ' ' || cell[^1] == ' ';

    /// <summary>A PersonNyckel or a free text that is refused may be the raw number: that refuses the file, and it is not shown.</summary>
    private void Object(ColumnReading column, ReadOnlySpan<byte> cell, CellState state, long line)
    {
        var isPersonKey = column.Contract.Type == ColumnType.PersonKey;
        if ((isPersonKey || column.Contract.Type == ColumnType.Label) && state == CellState.Wrong && RawNumber.IsIn(cell))
        {
            Refuse(FileTexts.RawNumber, line, column.Contract.Name, null);
            return;
        }

        var text = CellTexts.Of(column.Contract, state, _context);
        if (text.Severity == Severity.Warning) Warn(text, line, column.Contract.Name);
        else Refuse(text, line, column.Contract.Name, isPersonKey || RawNumber.IsIn(cell) ? null : MaskedValue.Of(cell));
    }

    private void CheckRules(Span<long> row, long line)
    {
        foreach (var check in _checks)
        {
            if (check.Check(row) is not { } severity) continue;
            var text = new RuleText(severity, check.Rule.Name, check.Rule.Sv, check.Rule.En);
            var column = _completion.ColumnOf(row, check.Rule.FindingColumn);
            if (severity == Severity.Warning) Warn(text, line, column);
            else Refuse(text, line, column, null);
        }
    }

    private void ScanAll(CsvReader csv, long line)
    {
        for (var i = 0; i < csv.FieldCount; i++) Scan(csv.GetSpan(i), line, null);
    }

    private void Scan(ReadOnlySpan<byte> cell, long line, string? column)
    {
        if (cell.Length >= 9 && RawNumber.IsIn(cell)) Refuse(FileTexts.RawNumber, line, column, null);
    }

    private void Warn(in RuleText text, long line, string? column)
    {
        if (_outcome == RowOutcome.Accepted) _outcome = RowOutcome.Warned;
        _findings.Add(text, line, column);
    }

    private void Refuse(in RuleText text, long line, string? column, string? masked)
    {
        _outcome = RowOutcome.Refused;
        _findings.Add(text, line, column, masked);
    }
}
