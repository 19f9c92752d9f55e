using AsylumCare.Domain.Calendar;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>The months of a sheet: above their columns, before their rows, or one for all.</summary>
internal sealed class SheetMonths
{
    private const int MostNamed = 40;

    private readonly SheetMatch _match;
    private readonly MonthHeading?[] _byRow;

    public SheetMonths(SheetMatch match)
    {
        _match = match;
        _byRow = new MonthHeading?[match.Layout.Months == MonthPlace.Rows ? match.Grid.RowCount : 0];
        MonthHeading? above = null;
        for (var row = match.Header + 1; row < _byRow.Length; row++)
        {
            // A month merged over several rows is in the first of them.
            if (!match.Grid[row, match.MonthColumn].IsEmpty) above = MonthHeading.Of(match.Grid[row, match.MonthColumn], match.Year);
            _byRow[row] = above;
        }

        Headings = match.Layout.Months switch
        {
            MonthPlace.Columns => [.. match.Months.Select(month => (new CellPlace(match.Header, month.Column), month.Heading))],
            MonthPlace.Title => [(new CellPlace(match.Header, 0), match.TitleMonth!.Value)],
            _ => [.. Enumerable.Range(0, _byRow.Length).Where(row => _byRow[row] is not null && HasCounts(row))
                .Select(row => (new CellPlace(row, match.MonthColumn), _byRow[row]!.Value))],
        };
    }

    public IReadOnlyList<(CellPlace Place, MonthHeading Heading)> Headings { get; }

    /// <summary>The months that have a value, in order.</summary>
    public IReadOnlyList<Month> WithValues() =>
        [.. Headings.Where(known => HasValues(known.Place.Column, known.Place.Row)).Select(known => known.Heading.Month).Distinct().Order()];

    /// <summary>The row's month, where months are rows; null for a total and where it is not understood.</summary>
    public Month? Of(int row) => _byRow[row]?.Month;

    public bool IsTotal(int row) => _match.MonthColumn >= 0 && Heading.IsTotal(_match.Grid[row, _match.MonthColumn].Text, out _, out _);

    public string Named() => string.Join(", ", Headings.Select(known => known.Heading.Month).Distinct().Order().Take(MostNamed));

    public bool HasValues(int column, int row) => _match.Layout.Months != MonthPlace.Columns
        ? _match.Layout.Months == MonthPlace.Title || HasCounts(row)
        : Enumerable.Range(_match.Header + 1, Math.Max(0, _match.Grid.RowCount - _match.Header - 1)).Any(below => !_match.Grid[below, column].IsEmpty);

    private bool HasCounts(int row) => Array.Exists(_match.Measures, column => column >= 0 && !_match.Grid[row, column].IsEmpty);
}
