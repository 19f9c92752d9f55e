using System.Globalization;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>Turns one month of a sheet into the rows of the contract, as the text that a long file of the month would have.</summary>
internal sealed class Unpivot(SheetMatch match, DeliveryContract contract, Month month, string published, FindingLedger findings)
{
    private readonly LongText _text = new(contract);
    private readonly RowLabels _labels = new(match);
    private readonly SheetMonths _months = new(match);
    private readonly BookColumn[] _measures = [.. match.Layout.MeasureColumns];

    public LongText Run()
    {
        if (CountColumn() is not { } column) return _text;
        for (var row = match.Header + 1; row < match.Grid.RowCount && !_text.IsFull; row++)
        {
            var labels = _labels.Read(row);
            if (IsNote(row) || IsHeadingAgain(row)) continue;
            if (match.Layout.Months != MonthPlace.Rows || _months.Of(row) == month) Add(row, column, labels);
            else if (_months.Of(row) is null && !_months.IsTotal(row)) findings.Add(BookTexts.UnknownMonth, Place(row, match.MonthColumn), "Manad");
        }

        new YearTotals(match, contract, _months, findings).Check();
        return _text;
    }

    /// <returns>The column of the month, or of the first measure; null where the sheet is refused.</returns>
    private int? CountColumn()
    {
        if (match.LacksYear)
        {
            findings.Add(BookTexts.NoYear, Place(match.Header, 0), "Manad");
            return null;
        }

        foreach (var (place, heading) in _months.Headings)
        {
            if (published.Length > 0 && string.CompareOrdinal(heading.Month.ToString(), published[..7]) > 0 && _months.HasValues(place.Column, place.Row))
                findings.Add(BookTexts.FutureMonth, place.Number, "Manad");
            if (heading.Misread && heading.Month == month) findings.Add(BookTexts.MisreadMonth, place.Number, "Manad");
        }

        var all = _months.Headings.Where(known => known.Heading.Month == month).ToList();
        if (all.Count == 0) findings.Add(BookTexts.NoMonth(_months.Named()), Place(match.Header, 0), "Manad");
        else if (match.Layout.Months == MonthPlace.Columns && all.Count > 1) findings.Add(BookTexts.DuplicateMonth, all[1].Place.Number, "Manad");
        if (findings.FileRefused) return null;
        return match.Layout.Months == MonthPlace.Columns ? all[0].Place.Column : match.Measures.First(column => column >= 0);
    }

    private void Add(int row, int column, string[] labels)
    {
        var isOneCount = match.Layout.Months == MonthPlace.Columns;
        if (isOneCount && match.Grid[row, column].IsEmpty)
        {
            findings.Add(BookTexts.EmptyCell, Place(row, column), match.Layout.Value);
            return;
        }

        _text.Begin();
        _text.Set("Manad", month.ToString());
        _text.Set("PubliceradDatum", published);
        for (var i = 0; i < labels.Length; i++) _text.Set(match.Layout.Labels[i].Column, labels[i]);
        if (isOneCount) _text.Set(match.Layout.Value!, CountTexts.Of(match.Grid[row, column], contract.Column(match.Layout.Value!)!));
        for (var i = 0; i < _measures.Length; i++)
        {
            if (match.Measures[i] >= 0) _text.Set(_measures[i].Column, CountTexts.Of(match.Grid[row, match.Measures[i]], contract.Column(_measures[i].Column)!));
        }

        _text.End(Place(row, column));
    }

    /// <summary>Nothing under any month or measure: a footnote, or the heading of a group.</summary>
    private bool IsNote(int row) => match.ValueColumns.All(column => match.Grid[row, column].IsEmpty);

    /// <summary>The headings in another language, or again on a new page.</summary>
    private bool IsHeadingAgain(int row)
    {
        var values = match.ValueColumns.Select(column => match.Grid[row, column]).Where(cell => !cell.IsEmpty).ToList();
        return match.Layout.Months == MonthPlace.Columns
            ? values.TrueForAll(cell => cell.Text.Any(char.IsLetter) && (MonthHeading.Of(cell, 2000) is not null || Heading.IsTotal(cell.Text, out _, out _)))
            : values.TrueForAll(cell => Array.Exists(_measures, measure => Heading.Is(cell.Text, measure.Headings)));
    }

    private static long Place(int row, int column) => new CellPlace(row, Math.Max(column, 0)).Number;
}

/// <summary>Counts and decimals as a long file writes them.</summary>
internal static class CountTexts
{
    public static string Of(SheetCell cell, ColumnContract column)
    {
        if (cell.Kind != CellKind.Text) return cell.Text;
        var text = Heading.WithoutMark(cell.Text).Replace('\u00A0', ' ').Replace('\u202F', ' ');
        return column.Type == ColumnType.Decimal && IsPointed(text) ? text.Replace('.', ',') : text;
    }

    private static bool IsPointed(string text) =>
        !text.Contains(',', StringComparison.Ordinal)
        && decimal.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
