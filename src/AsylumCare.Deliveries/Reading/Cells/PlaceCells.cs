using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>Codes of a fixed number of digits, looked up in a table; a code that has lost its leading zeros is taken with a warning.</summary>
/// <param name="only">The one number the manifest allows, or <see cref="RowBlock.Missing"/>.</param>
/// <param name="replaced">Codes that others have replaced, by code.</param>
internal sealed class PlaceCells(int digits, short[] idByCode, long only, IReadOnlyList<ReplacedCode> replaced) : CellReader
{
    private const short None = -1;

    public static PlaceCells Counties(ReferenceTables reference)
    {
        var table = Table(100);
        foreach (var region in reference.Regions) table[region.Id] = (short)region.Id;
        table[Domain.Reference.RegionId.Unknown] = Domain.Reference.RegionId.Unknown;
        return new PlaceCells(2, table, RowBlock.Missing, reference.History.Counties);
    }

    public static PlaceCells Regions(ReferenceTables reference, RegionCodeSystem system, long only)
    {
        var table = Table(100);
        foreach (var region in reference.Regions) table[Code(system == RegionCodeSystem.Scb ? region.Code : region.VantetiderCode)] = (short)region.Id;
        return new PlaceCells(2, table, only, []);
    }

    /// <summary>Municipalities; 0000 unknown, 66xx without a residence in Sweden and 99xx abroad are all 0.</summary>
    public static PlaceCells Municipalities(ReferenceTables reference)
    {
        var table = Table(10_000);
        Array.Clear(table, 6600, 100);
        Array.Clear(table, 9900, 100);
        table[0] = 0;
        foreach (var municipality in reference.Municipalities) table[municipality.Id] = (short)municipality.Id;
        return new PlaceCells(4, table, RowBlock.Missing, reference.History.Municipalities);
    }

    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        if (cell.Length > digits) return CellState.Wrong;
        uint code = 0;
        foreach (var letter in cell)
        {
            var digit = (uint)letter - '0';
            if (digit > 9) return CellState.Wrong;
            code = (code * 10) + digit;
        }

        var id = idByCode[code];
        slots[0] = id;
        if (id == None) return Replaced((int)code, slots);
        if (only != RowBlock.Missing && id != only) return CellState.NotAsManifest;
        return cell.Length == digits ? CellState.Ok : CellState.LeadingZero;
    }

    private CellState Replaced(int code, Span<long> slots)
    {
        foreach (var change in replaced)
        {
            if (change.Old != code) continue;
            slots[0] = change.New;
            return CellState.Replaced;
        }

        return CellState.Wrong;
    }

    private static short[] Table(int size)
    {
        var table = new short[size];
        Array.Fill(table, None);
        return table;
    }

    private static int Code(string code) => int.Parse(code, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>ISO 3166 alpha-3, in a table of 26³ numbers.</summary>
internal sealed class CountryCells : CellReader
{
    private const int Letters = 26;
    private const short None = -1;

    private readonly short[] _ids = new short[Letters * Letters * Letters];

    public CountryCells(ReferenceTables reference)
    {
        Array.Fill(_ids, None);
        foreach (var (code, id) in reference.CitizenshipIds)
            _ids[((((code[0] - 'A') * Letters) + code[1] - 'A') * Letters) + code[2] - 'A'] = (short)id;
    }

    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        if (cell.Length != 3) return CellState.Wrong;
        uint a = (uint)(cell[0] & ~32) - 'A', b = (uint)(cell[1] & ~32) - 'A', c = (uint)(cell[2] & ~32) - 'A';
        if (a >= Letters || b >= Letters || c >= Letters) return CellState.Wrong;
        var id = _ids[(((a * Letters) + b) * Letters) + c];
        slots[0] = id;
        if (id == None) return CellState.Wrong;
        return ((cell[0] | cell[1] | cell[2]) & 32) == 0 ? CellState.Ok : CellState.LowerCase;
    }
}
