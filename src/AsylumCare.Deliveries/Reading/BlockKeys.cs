using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Reading.Cells;
using AsylumCare.Deliveries.Reading.Rows;

namespace AsylumCare.Deliveries.Reading;

/// <summary>Turns what identifies persons and contacts in a block into keys. Without keys (a check only) their slots are zero.</summary>
internal sealed class BlockKeys(DeliveryContract contract, IdentityKeys? keys) : IDisposable
{
    private readonly IdentityKeys? _keys = keys?.Copy();
    private readonly ColumnContract? _person = contract.Columns.FirstOrDefault(c => c.Type == ColumnType.PersonKey);
    private readonly List<int> _unlinked = [];

    public void Key(RowBlock block, IReadOnlyList<ColumnReading> identifiers)
    {
        FindUnlinked(block);
        if (_keys is null)
        {
            if (_person is not null)
                for (var i = 0; i < block.Count; i++) block.Values.Slice((i * block.SlotCount) + _person.Slot, 3).Clear();
            return;
        }

        if (_person is not null) _keys.KeyPersons(block.Values, block.SlotCount, _person.Slot);
        foreach (var column in identifiers) _keys.KeyIdentifiers(block.Values, block.SlotCount, column.Contract.Slot, column.Texts!);
        foreach (var row in _unlinked) Unlink(block, row, identifiers.First(column => column.Contract.Name == _person!.Unlinked));
    }

    public void Dispose() => _keys?.Dispose();

    private void FindUnlinked(RowBlock block)
    {
        _unlinked.Clear();
        if (_person?.Unlinked is null) return;
        for (var i = 0; i < block.Count; i++)
            if (block.Values[(i * block.SlotCount) + _person.Slot + 2] == PersonKeyCells.UnlinkedMark) _unlinked.Add(i);
    }

    /// <summary>The person is the contact's, with a minus sign: it counts as a contact and is never taken for another's.</summary>
    private void Unlink(RowBlock block, int row, ColumnReading identifier)
    {
        var slots = block.Values.Slice(row * block.SlotCount, block.SlotCount);
        slots[_person!.Slot] = -slots[identifier.Contract.Slot];
        slots[_person.Slot + 1] = 0;
        slots[_person.Slot + 2] = _keys!.RecordKeyOf(identifier.Texts!, row);
    }
}
