namespace AsylumCare.Deliveries.Workbooks;

/// <summary>
/// What names each row of a sheet, read from the top down: merged cells speak for the rows below them, and an empty cell after a total, or
/// after the group it belongs to, is that group's total.
/// </summary>
internal sealed class RowLabels(SheetMatch match)
{
    public const string Total = "Totalt";

    private readonly string[] _above = new string[match.Labels.Length];

    /// <returns>A text for each of the layout's labels.</returns>
    public string[] Read(int row)
    {
        var texts = new string[match.Labels.Length];
        var isTotal = false;
        for (var i = 0; i < texts.Length; i++)
        {
            var label = match.Layout.Labels[i];
            var text = match.Labels[i] < 0 ? label.Default! : Heading.WithoutMark(match.Grid[row, match.Labels[i]].Text);
            if (text.Length == 0) texts[i] = isTotal || (!label.FillDown && i > 0) ? Total : label.FillDown ? _above[i] ?? "" : "";
            else if (Heading.IsTotal(text, out var group, out var ofGroup))
            {
                texts[i] = TotalOf(i, group, ofGroup);
                isTotal = true;
            }
            else
            {
                texts[i] = text;
                if (label.FillDown) Begin(i, text);
            }
        }

        return texts;
    }

    /// <summary>"Hallands län totalt" and "Delsumma" are of a group where there is a narrower label to be total in.</summary>
    private string TotalOf(int label, string group, bool ofGroup)
    {
        if (!ofGroup || label + 1 == match.Labels.Length || match.Labels[label + 1] < 0) return Total;
        return group.Length > 0 ? group : _above[label] ?? Total;
    }

    private void Begin(int label, string text)
    {
        _above[label] = text;
        for (var narrower = label + 1; narrower < _above.Length; narrower++) _above[narrower] = "";
    }
}
