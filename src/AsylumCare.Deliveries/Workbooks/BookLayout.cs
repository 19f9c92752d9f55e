using System.Text.Json;
using System.Text.Json.Serialization;
using AsylumCare.Deliveries.Contracts;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>Where a layout's months stand.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MonthPlace>))]
public enum MonthPlace
{
    /// <summary>One column a month; the cell is the count.</summary>
    [JsonStringEnumMemberName("columns")]
    Columns,

    /// <summary>One row a month, named in a column; further columns are the counts.</summary>
    [JsonStringEnumMemberName("rows")]
    Rows,

    /// <summary>The whole sheet is one month, named above the headings.</summary>
    [JsonStringEnumMemberName("title")]
    Title,
}

/// <summary>A column that a layout knows by its headings.</summary>
/// <param name="Column">The contract's column.</param>
/// <param name="Headings">What it may be called, in lower case; a bilingual heading is right where either half is.</param>
/// <param name="Default">What it is where the sheet has no such column; null where it must have it.</param>
/// <param name="FillDown">An empty cell means the same as the one above: merged cells keep their value in the first.</param>
public sealed record BookColumn(string Column, IReadOnlyList<string> Headings, string? Default = null, bool FillDown = false);

/// <summary>One way in which Migrationsverket's workbooks are laid out: one file under <c>etl/workbooks</c>.</summary>
/// <param name="Titles">Words of which one stands in the sheet's name, above its headings or in the file's name.</param>
/// <param name="Labels">What names a row, from the widest to the narrowest.</param>
/// <param name="Value">The contract's count column, where months are columns.</param>
/// <param name="Measures">The columns of counts, where they are not months.</param>
/// <param name="MonthHeadings">What the column of months is called, where months are rows.</param>
/// <param name="Adds">A total over the months is their sum: true of what happens in a month, not of what stands at its end.</param>
public sealed record BookLayout(
    string Name, string FileKind, IReadOnlyList<string> Titles, IReadOnlyList<BookColumn> Labels, MonthPlace Months, bool Adds,
    string? Value = null, IReadOnlyList<BookColumn>? Measures = null, IReadOnlyList<string>? MonthHeadings = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Every layout under a folder, in order of file name: of two that find as much in a workbook the first is taken.</summary>
    /// <exception cref="InvalidDataException">A layout is broken: it belongs to the program, so this is a fault of the installation.</exception>
    public static IReadOnlyList<BookLayout> LoadAll(string folder) =>
        !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>Columns of counts: the one under each month, or the sheet's own.</summary>
    public IReadOnlyList<BookColumn> MeasureColumns => Measures ?? [];

    /// <exception cref="InvalidDataException">It names a column that the contract has not, or has no counts.</exception>
    internal void CheckAgainst(DeliveryContract contract)
    {
        var names = Labels.Concat(MeasureColumns).Select(column => column.Column).Concat(Value is null ? [] : [Value]);
        if (names.FirstOrDefault(name => contract.Column(name) is null) is { } unknown)
            throw new InvalidDataException($"{Name}: {FileKind} has no column {unknown}");
        if ((Months == MonthPlace.Columns) != (Value is not null) || (Value is null && MeasureColumns.Count == 0))
            throw new InvalidDataException($"{Name}: months as columns need a value column, others need measures");
    }

    private static BookLayout Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<BookLayout>(File.ReadAllBytes(path), Options)!;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }
}
