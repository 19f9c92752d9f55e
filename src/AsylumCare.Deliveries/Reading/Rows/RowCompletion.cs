using AsylumCare.Deliveries.Contracts;

namespace AsylumCare.Deliveries.Reading.Rows;

/// <summary>What is added to a row once its cells are read: composed slots, and the numbers that empty cells become.</summary>
internal sealed class RowCompletion
{
    private readonly ComposedSlot[] _composed;
    private readonly int[][] _composedFrom;
    private readonly (int Slot, long Value)[] _defaults;
    private readonly (int Slot, int From, IReadOnlyDictionary<long, long> ByCode)[] _codeDefaults;
    private readonly DeliveryContract _contract;

    public RowCompletion(DeliveryContract contract, ContractCatalog catalog)
    {
        _contract = contract;
        _composed = [.. contract.ComposedSlots];
        _composedFrom = [.. _composed.Select(c => (c.FirstOf ?? c.Digits ?? c.CountyOf ?? []).Select(contract.SlotOf).ToArray())];
        _defaults = [.. contract.Columns.Where(c => c.Missing is not null).Select(c => (c.Slot, c.Missing!.Value))];
        _codeDefaults = [.. contract.Columns.Where(c => c.MissingFrom is not null).Select(c => CodeDefault(c, contract, catalog))];
    }

    public void Compose(Span<long> row)
    {
        for (var i = 0; i < _composed.Length; i++)
        {
            var from = _composedFrom[i];
            row[_composed[i].Slot] = _composed[i] switch
            {
                { FirstOf: not null } => FirstOf(row, from),
                { Digits: not null } => Digits(row, from),
                _ => CountyOf(row, from),
            };
        }
    }

    public void FillMissing(Span<long> row)
    {
        foreach (var (slot, from, byCode) in _codeDefaults)
            if (row[slot] == RowBlock.Missing && byCode.TryGetValue(row[from], out var value)) row[slot] = value;
        foreach (var (slot, value) in _defaults)
            if (row[slot] == RowBlock.Missing) row[slot] = value;
    }

    /// <summary>A composed value is spoken of by the column it was taken from.</summary>
    public string ColumnOf(ReadOnlySpan<long> row, string name)
    {
        var composed = Array.Find(_composed, c => c.Name == name);
        if (composed?.FirstOf is not { } columns) return name;
        foreach (var column in columns)
            if (row[_contract.SlotOf(column)] != RowBlock.Missing) return column;
        return columns[0];
    }

    private long Digits(ReadOnlySpan<long> row, int[] slots)
    {
        long number = 0;
        foreach (var slot in slots) number = (number * 10) + Value(row, slot);
        return number;
    }

    private static long FirstOf(ReadOnlySpan<long> row, int[] slots)
    {
        foreach (var slot in slots)
            if (row[slot] != RowBlock.Missing) return row[slot];
        return RowBlock.Missing;
    }

    /// <summary>SCB's municipality codes begin with their county's.</summary>
    private long CountyOf(ReadOnlySpan<long> row, int[] slots)
    {
        var municipality = Value(row, slots[0]);
        return municipality > 0 ? municipality / 100 : Value(row, slots[1]);
    }

    private long Value(ReadOnlySpan<long> row, int slot)
    {
        if (row[slot] != RowBlock.Missing) return row[slot];
        foreach (var (missing, value) in _defaults)
            if (missing == slot) return value;
        return 0;
    }

    private static (int Slot, int From, IReadOnlyDictionary<long, long> ByCode) CodeDefault(ColumnContract column, DeliveryContract contract, ContractCatalog catalog)
    {
        var dot = column.MissingFrom!.IndexOf('.', StringComparison.Ordinal);
        var from = contract.Column(column.MissingFrom[..dot]) ?? throw new InvalidDataException($"{contract.FileKind} has no column {column.MissingFrom[..dot]}");
        return (column.Slot, from.Slot, CodeAttributes.Of(catalog.Codes(from.CodeList!), column.MissingFrom[(dot + 1)..]));
    }
}

internal static class CodeAttributes
{
    /// <summary>An attribute of a list's codes, by the codes' numbers; codes without it are left out.</summary>
    public static IReadOnlyDictionary<long, long> Of(CodeList list, string attribute) =>
        list.Codes.Where(code => code.Attributes?.ContainsKey(attribute) == true).ToDictionary(code => (long)code.Id, code => code.Attributes![attribute]);
}
