using System.Globalization;
using System.Text.RegularExpressions;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>A layout found in a sheet: where its headings are and what stands under each.</summary>
/// <param name="Header">0-based row of the headings.</param>
/// <param name="Labels">Column of each of the layout's labels; −1 where it is left to its default.</param>
/// <param name="Measures">Column of each of the layout's measures; −1 where the sheet has it not.</param>
/// <param name="Months">Where months are columns: each with its column.</param>
/// <param name="MonthColumn">Where months are rows: their column; else −1.</param>
/// <param name="TotalColumn">A column that is the total of the months; −1 where there is none.</param>
/// <param name="TitleMonth">Where the whole sheet is one month.</param>
/// <param name="Year">The year of months that name none.</param>
internal sealed record SheetMatch(
    BookLayout Layout, SheetGrid Grid, int Header, int[] Labels, int[] Measures, IReadOnlyList<(int Column, MonthHeading Heading)> Months,
    int MonthColumn, int TotalColumn, MonthHeading? TitleMonth, int? Year)
{
    /// <summary>Months are named that have no year anywhere.</summary>
    public bool LacksYear { get; init; }

    /// <summary>How finely the sheet is broken down, and how much of each row is known.</summary>
    public int Detail => (100 * Labels.Count(column => column >= 0)) + Measures.Count(column => column >= 0);

    /// <summary>Where each count is: under the months, or in the measures' columns.</summary>
    public IEnumerable<int> ValueColumns => Layout.Months == MonthPlace.Columns
        ? Months.Select(month => month.Column).Append(TotalColumn).Where(column => column >= 0)
        : Measures.Where(column => column >= 0);

    /// <summary>Where the contract's column stands in the sheet; −1 where it does not, or under every month.</summary>
    public int ColumnOf(string contractColumn)
    {
        for (var i = 0; i < Labels.Length; i++)
            if (Layout.Labels[i].Column == contractColumn) return Labels[i];
        for (var i = 0; i < Measures.Length; i++)
            if (Layout.MeasureColumns[i].Column == contractColumn) return Measures[i];
        return contractColumn == "Manad" ? MonthColumn : -1;
    }
}

/// <summary>Looks for a layout in a sheet: the first row with at least three cells that its headings fit.</summary>
internal static partial class SheetSearch
{
    private const int FewestCells = 3;
    private const int LastHeader = 60;

    /// <param name="fileName">Tells what the sheets are of, and of which year, where they do not say so themselves.</param>
    public static SheetMatch? Find(SheetGrid grid, BookLayout layout, string fileName, bool mustBeTitled)
    {
        for (var row = 0; row < Math.Min(grid.RowCount, LastHeader); row++)
        {
            if (grid.Filled(row) < FewestCells || (mustBeTitled && !IsTitled(grid, row, layout, fileName))) continue;
            if (At(grid, row, layout, YearOf(grid, row, fileName)) is { } match) return match;
        }

        return null;
    }

    private static SheetMatch? At(SheetGrid grid, int row, BookLayout layout, int? year)
    {
        var labels = Places(grid, row, layout.Labels);
        var measures = Places(grid, row, layout.MeasureColumns);
        if (labels is null || measures is null) return null;
        var taken = labels.Concat(measures).ToHashSet();
        var months = new List<(int, MonthHeading)>();
        var lacksYear = false;
        int monthColumn = -1, totalColumn = -1;
        for (var column = 0; column < grid.Row(row).Length; column++)
        {
            var cell = grid[row, column];
            if (cell.IsEmpty || taken.Contains(column)) continue;
            if (layout.Months == MonthPlace.Rows && monthColumn < 0 && Heading.Is(cell.Text, layout.MonthHeadings ?? [])) monthColumn = column;
            if (layout.Months != MonthPlace.Columns) continue;
            if (MonthHeading.Of(cell, YearAbove(grid, row, column) ?? year) is { } month) months.Add((column, month));
            else if (Heading.IsTotal(cell.Text, out _, out _)) totalColumn = column;
            lacksYear |= year is null && YearAbove(grid, row, column) is null && MonthHeading.NeedsYear(cell);
        }

        var title = layout.Months == MonthPlace.Title ? TitleMonth(grid, row) : null;
        var hasMonths = layout.Months switch
        {
            MonthPlace.Columns => months.Count > 0 || lacksYear,
            MonthPlace.Rows => monthColumn >= 0,
            _ => title is not null,
        };
        return hasMonths ? new SheetMatch(layout, grid, row, labels, measures, months, monthColumn, totalColumn, title, year) { LacksYear = lacksYear } : null;
    }

    /// <returns>Null where a column is missing that the sheet must have.</returns>
    private static int[]? Places(SheetGrid grid, int row, IReadOnlyList<BookColumn> columns)
    {
        var places = new int[columns.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = -1;
            for (var column = 0; column < grid.Row(row).Length && places[i] < 0; column++)
                if (grid[row, column] is { Kind: CellKind.Text } cell && Heading.Is(cell.Text, columns[i].Headings)) places[i] = column;
            if (places[i] < 0 && columns[i].Default is null) return null;
        }

        return places;
    }

    private static bool IsTitled(SheetGrid grid, int header, BookLayout layout, string fileName) =>
        Above(grid, header).Append(grid.Name).Append(fileName)
            .Any(text => layout.Titles.Any(title => text.Contains(title, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A year stands over its months, in a cell merged over them all.</summary>
    private static int? YearAbove(SheetGrid grid, int header, int column)
    {
        for (var left = column; left >= 0 && header > 0; left--)
        {
            var cell = grid[header - 1, left];
            if (!cell.IsEmpty) return cell.Text.Length == 4 && int.TryParse(cell.Text, out var year) && year is >= 1990 and <= 2099 ? year : null;
        }

        return null;
    }

    private static int? YearOf(SheetGrid grid, int header, string fileName)
    {
        foreach (var text in Above(grid, header).Append(grid.Name).Append(fileName))
        {
            if (Year().Match(text) is { Success: true } match) return int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return null;
    }

    private static MonthHeading? TitleMonth(SheetGrid grid, int header)
    {
        for (var row = 0; row < header; row++)
        {
            foreach (var cell in grid.Row(row))
            {
                if (MonthHeading.Of(cell, null) is { } month) return month;
                if (TitledMonth().Match(cell.Text) is { Success: true } match
                    && MonthHeading.Of(SheetCell.OfText(match.Groups["month"].Value), null) is { } titled) return titled;
            }
        }

        return null;
    }

    private static IEnumerable<string> Above(SheetGrid grid, int header)
    {
        for (var row = 0; row < header; row++)
            for (var column = 0; column < grid.Row(row).Length; column++)
                if (!grid[row, column].IsEmpty) yield return grid[row, column].Text;
    }

    // Not the year of a whole date: "Senast körd 2016-01-05".
    [GeneratedRegex(@"(?<![0-9.])(?<year>(19|20)[0-9]{2})(?![0-9]|[-./][0-9]{2}[-./][0-9]{2})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<month>((19|20)[0-9]{2}-[0-9]{2}(?![-0-9]))|((jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,6} (19|20)[0-9]{2}))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitledMonth();
}
