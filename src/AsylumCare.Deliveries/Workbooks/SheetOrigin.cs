using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reading.Cells;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>Rows that were cells of a sheet: findings name the sheet, the row and the cell.</summary>
internal sealed class SheetOrigin(BookFile book, SheetMatch? match, LongText? text) : RowOrigin
{
    public override (string Sha256, long Bytes)? File => (book.Sha256, book.Bytes);

    public override long RowOf(long line) => text?.PlaceOf(line) ?? 0;

    public override (string Sv, string En) Named(long row) => CellPlace.Of(row) is { } place ? ($"cell {place}", $"cell {place}") : base.Named(row);

    public override Finding Place(Finding finding)
    {
        if (CellPlace.Of(finding.Line) is not { } place) return finding;
        if (match?.ColumnOf(finding.Column ?? "") is { } column and >= 0) place = place with { Column = column };
        var isFormula = finding.Rule == CellTexts.NumberRule && match is not null && book.ScanOf(match.Grid)?.WithoutValue.Contains(place) == true;
        var (rule, sv, en) = isFormula
            ? (BookTexts.FormulaWithoutValue.Rule, BookTexts.FormulaWithoutValue.Sv, BookTexts.FormulaWithoutValue.En)
            : (finding.Rule, finding.TextSv, finding.TextEn);
        return finding with
        {
            Rule = rule,
            Line = place.Row + 1,
            Column = Where(place, finding.Column),
            TextSv = sv,
            TextEn = en,
            MaskedValue = isFormula ? null : finding.MaskedValue,
        };
    }

    private string Where(CellPlace place, string? column) =>
        $"{place}{(column is null ? "" : " " + column)}{(match is null || match.Grid.Name.Length == 0 ? "" : $" ({match.Grid.Name})")}";
}
