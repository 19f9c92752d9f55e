using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>Makes the reader of a column: the column's type and limits, with what the manifest says filled in.</summary>
internal sealed class CellReaders(Manifest manifest, ReadContext context)
{
    public CellReader Of(ColumnContract column) => column.Type switch
    {
        ColumnType.PersonKey => new PersonKeyCells(column.Unlinked is not null),
        ColumnType.Identifier => new IdentifierCells(column.MaxLength),
        ColumnType.Code => new CodeCells(context.Catalog.Codes(column.CodeList!)),
        ColumnType.Date => new DateCells(column.NotAfterToday ? context.Today.DayNumber : long.MaxValue, OnlyDay(column)),
        ColumnType.Month => new MonthCells(column.MonthEnd),
        ColumnType.Integer or ColumnType.Decimal => column.Percent ? new PercentCells(Numbers(column)) : Numbers(column),
        ColumnType.Count => new CountCells(Numbers(column), column.DashIsZero),
        ColumnType.Region => PlaceCells.Regions(context.Reference, manifest.CodeSystem, column.EqualsManifest is null ? RowBlock.Missing : manifest.RegionId),
        ColumnType.County => Named(column, PlaceCells.Counties(context.Reference), context.Reference.RegionNames),
        ColumnType.Municipality => Named(column, PlaceCells.Municipalities(context.Reference), context.Reference.MunicipalityNames),
        ColumnType.Country => Named(column, new CountryCells(context.Reference), context.Reference.CitizenshipNames),
        ColumnType.PackedCode => new PackedCodeCells(column),
        ColumnType.Unit => new UnitCells(column, IsOthers),
        ColumnType.Label => new LabelCells(column),
        ColumnType.Text => new TextCells(column.Pattern ?? ""),
        _ => throw new InvalidDataException($"no reader for {column.Type}"),
    };

    private static CellReader Named(ColumnContract column, CellReader codes, NameTable names) => column.Names ? new NamedCells(codes, names, column.UnknownName) : codes;

    private NumberCells Numbers(ColumnContract column) => new(
        column.Scale, column.Type == ColumnType.Decimal, column.Min ?? -1_000_000_000_000, column.Max ?? 1_000_000_000_000, OnlyNumber(column));

    private long OnlyNumber(ColumnContract column) =>
        column.EqualsManifest == "NyckelVersion" && manifest.KeyVersion > 0 ? manifest.KeyVersion : RowBlock.Missing;

    private bool IsOthers(string hsaId) => manifest.RegionId > 0 && context.Reference.RegionOfOrganisation(hsaId) is { } region && region != manifest.RegionId;

    /// <summary>A version that is a publication date: yyyymmdd.</summary>
    private long OnlyDay(ColumnContract column)
    {
        if (column.EqualsManifest != "Version" || manifest.Version <= 0) return RowBlock.Missing;
        var (year, month, day) = ((int)(manifest.Version / 10_000), (int)(manifest.Version / 100 % 100), (int)(manifest.Version % 100));
        var isDate = year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDate ? new DateOnly(year, month, day).DayNumber : -1;
    }
}
