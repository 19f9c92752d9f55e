using AsylumCare.Deliveries.Contracts;

namespace AsylumCare.Deliveries.Documentation;

/// <summary>How a column's values are written, in a few words of Swedish.</summary>
internal static class ColumnForm
{
    public static string Of(ColumnContract column) => column.Type switch
    {
        ColumnType.PersonKey => "26 tecken base32" + (column.Unlinked is null ? "" : " eller OLANKAD"),
        ColumnType.Identifier => $"text, högst {column.MaxLength} byte",
        ColumnType.Code => $"kod [{column.CodeList}](KODLISTOR.md#{column.CodeList!.ToLowerInvariant()})",
        ColumnType.Date => "ÅÅÅÅ-MM-DD" + (column.NotAfterToday ? ", inte efter i dag" : ""),
        ColumnType.Month => "ÅÅÅÅ-MM",
        ColumnType.Integer => "heltal" + Range(column),
        ColumnType.Decimal => "decimaltal" + Range(column),
        ColumnType.Count => "antal eller `..`",
        ColumnType.Region => "regionkod",
        ColumnType.County => column.Names ? "länets namn eller kod (SCB)" : "länskod (SCB)",
        ColumnType.Municipality => column.Names ? "kommunens namn eller kod (SCB)" : "kommunkod (SCB)",
        ColumnType.Country => column.Names ? "landets namn eller kod (ISO 3166)" : "landkod (ISO 3166)",
        ColumnType.PackedCode => $"kod, `{Cell(column.Pattern!)}`",
        ColumnType.Unit => "HSA-id",
        ColumnType.Label => $"text, högst {column.MaxLength} byte",
        _ => $"text, `{Cell(column.Pattern!)}`",
    };

    private static string Range(ColumnContract column) => column is { Min: { } min, Max: { } max } ? $" {min}–{max}" : "";

    /// <summary>A bar would end the cell of the table.</summary>
    private static string Cell(string pattern) => pattern.Replace("|", "\\|", StringComparison.Ordinal);
}
