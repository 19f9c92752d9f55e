using System.Globalization;

namespace AsylumCare.Deliveries.Workbooks;

internal enum CellKind
{
    Empty,
    Text,
    Number,
    Date,
}

/// <summary>One cell as text: numbers with a decimal comma and no thousands, dates ÅÅÅÅ-MM-DD, texts without space around them.</summary>
internal readonly record struct SheetCell(CellKind Kind, string Text)
{
    public static SheetCell Empty { get; } = new(CellKind.Empty, "");

    public bool IsEmpty => Kind == CellKind.Empty;

    public static SheetCell OfText(string text) => Whitespace.Squeeze(text) is { Length: > 0 } bare ? new(CellKind.Text, bare) : Empty;

    public static SheetCell Of(DateTime date) => new(CellKind.Date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <param name="isPercent">The sheet shows the number as per cent, so 0.42 is 42.</param>
    public static SheetCell Of(double number, bool isPercent)
    {
        if (isPercent) number *= 100;
        if (!double.IsFinite(number) || Math.Abs(number) >= 1e15) return new(CellKind.Number, number.ToString("R", CultureInfo.InvariantCulture));

        // Fifteen significant digits are what a spreadsheet shows; 0.1 + 0.2 is 0,3 there.
        var shown = decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return new(CellKind.Number, shown.ToString("0.###############", CultureInfo.InvariantCulture).Replace('.', ','));
    }
}

/// <summary>One sheet, or one wide CSV file: the cells that are not empty.</summary>
internal sealed class SheetGrid(string name, bool isHidden = false)
{
    private static readonly SheetCell[] NoCells = [];

    private readonly List<SheetCell[]> _rows = [];

    public string Name => name;
    public bool IsHidden => isHidden;
    public int RowCount => _rows.Count;

    /// <summary>Rows and columns that are hidden: they are read as any other.</summary>
    public bool HasHiddenParts { get; set; }

    public SheetCell this[int row, int column] =>
        row >= 0 && row < _rows.Count && column < _rows[row].Length ? _rows[row][column] : SheetCell.Empty;

    public ReadOnlySpan<SheetCell> Row(int row) => _rows[row];

    /// <param name="cells">The buffer is the caller's again; cells after the last that is not empty are let go.</param>
    public void Add(ReadOnlySpan<SheetCell> cells)
    {
        var length = cells.Length;
        while (length > 0 && cells[length - 1].IsEmpty) length--;
        _rows.Add(length == 0 ? NoCells : cells[..length].ToArray());
    }

    public int Filled(int row)
    {
        var filled = 0;
        foreach (var cell in _rows[row])
            if (!cell.IsEmpty) filled++;
        return filled;
    }
}

/// <summary>A cell's place as one number that stays the same from reading to reading: row × 16 384 + column.</summary>
internal readonly record struct CellPlace(int Row, int Column)
{
    /// <summary>Columns of the widest sheet there can be.</summary>
    public const int Width = 16_384;

    /// <summary>Row and column are 0-based; the row in the number is 1-based.</summary>
    public long Number => (((long)Row + 1) * Width) + Column;

    public static CellPlace? Of(long number) => number < Width ? null : new((int)((number / Width) - 1), (int)(number % Width));

    /// <summary>A1, B17, AA3.</summary>
    public override string ToString()
    {
        var letters = "";
        for (var left = Column + 1; left > 0; left = (left - 1) / 26) letters = (char)('A' + ((left - 1) % 26)) + letters;
        return letters + (Row + 1).ToString(CultureInfo.InvariantCulture);
    }
}

internal static class Whitespace
{
    /// <summary>Line breaks, tabs and unusual spaces become spaces; none at the ends.</summary>
    public static string Squeeze(string text)
    {
        text = text.Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ');
        return text.Trim(' ', '\u00A0', '\u202F', '\u2007', '\u200B', '\uFEFF');
    }
}
