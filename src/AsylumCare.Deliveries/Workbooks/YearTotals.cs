using System.Text;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reading.Cells;
using AsylumCare.Deliveries.Reading.Files;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>A total over the months of a sheet is compared with them. Only what happens in a month adds up over months.</summary>
internal sealed class YearTotals(SheetMatch match, DeliveryContract contract, SheetMonths months, FindingLedger findings)
{
    private readonly CountCells _counts = new(new NumberCells(0, isDecimal: false, 0, 1_000_000_000, RowBlock.Missing), dashIsZero: false);

    public void Check()
    {
        if (!match.Layout.Adds) return;
        if (match.Layout.Months == MonthPlace.Columns && match.TotalColumn >= 0) CheckRows();
        if (match.Layout.Months == MonthPlace.Rows && match.Layout.Labels.Count == 0) CheckMeasures();
    }

    private void CheckRows()
    {
        for (var row = match.Header + 1; row < match.Grid.RowCount; row++)
        {
            var parts = match.Months.Select(month => match.Grid[row, month.Column]);
            Compare(new CellPlace(row, match.TotalColumn), parts, match.Layout.Value!);
        }
    }

    private void CheckMeasures()
    {
        var rows = Enumerable.Range(match.Header + 1, Math.Max(0, match.Grid.RowCount - match.Header - 1)).ToList();
        foreach (var total in rows.Where(months.IsTotal))
        {
            for (var i = 0; i < match.Measures.Length; i++)
            {
                var (column, name) = (match.Measures[i], match.Layout.MeasureColumns[i].Column);
                if (column < 0 || contract.Column(name)!.Type != ColumnType.Count) continue;
                Compare(new CellPlace(total, column), rows.Where(row => months.Of(row) is not null).Select(row => match.Grid[row, column]), name);
            }
        }
    }

    private void Compare(CellPlace total, IEnumerable<SheetCell> parts, string column)
    {
        var sum = new Bounds(0, 0);
        foreach (var part in parts.Where(part => !part.IsEmpty))
        {
            if (BoundsOf(part, column) is not { } bounds) return;
            sum += bounds;
        }

        if (BoundsOf(match.Grid[total.Row, total.Column], column) is { } stated && !stated.Overlaps(sum))
            findings.Add(BookTexts.YearTotal(stated.ToString(), sum.ToString()), total.Number, column);
    }

    /// <returns>Null where the cell is no count: the months themselves are judged by the contract.</returns>
    private Bounds? BoundsOf(SheetCell cell, string column)
    {
        var text = CountTexts.Of(cell, contract.Column(column)!);
        if (text.Length == 0) return null;
        Span<long> slots = stackalloc long[3];
        var state = _counts.Read(Encoding.UTF8.GetBytes(text), slots);
        return state is CellState.Ok or CellState.Thousands or CellState.Masking ? new Bounds(slots[1], slots[2]) : null;
    }
}
