using System.Reflection;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Documentation;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reading.Cells;
using AsylumCare.Deliveries.Workbooks;

namespace AsylumCare.Deliveries.Tests;

/// <summary>The stewards' document names what the program checks.</summary>
internal sealed class ContractDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(ContentFolder.Etl, "README.md"));

    private static IEnumerable<string> Documents => ContractDocument.All(DeliveryFolder.Catalog).Keys;

    [TestCaseSource(nameof(Documents))]
    public void Documentation_and_contracts_say_the_same(string document) => Assert.That(
        File.ReadAllText(Path.Combine(ContentFolder.Etl, document)).ReplaceLineEndings("\n"), Is.EqualTo(ContractDocument.All(DeliveryFolder.Catalog)[document]),
        "run: asylumcare contracts --out etl");

    [Test]
    public void Every_file_kind_is_named_where_a_sender_begins_to_read() =>
        Assert.That(DeliveryFolder.Catalog.Contracts.Select(c => $"`{c.FileKind}`").Where(n => !Document.Contains(n, StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Every_rule_of_files_and_cells_is_described()
    {
        var files = typeof(FileTexts).GetProperties(BindingFlags.Static | BindingFlags.Public).Select(p => ((RuleText)p.GetValue(null)!).Rule);
        var books = typeof(BookTexts).GetProperties(BindingFlags.Static | BindingFlags.Public).Select(p => ((RuleText)p.GetValue(null)!).Rule);
        var cells =
            from column in DeliveryFolder.Catalog.Contracts.SelectMany(c => c.Columns)
            from state in Enum.GetValues<CellState>()
            where state != CellState.Ok && (state != CellState.Alias || column.Type == ColumnType.Code || column.Names)
            select CellTexts.Of(column, state, DeliveryFolder.Context).Rule;
        Assert.That(files.Concat(books).Concat(cells).Distinct().Where(r => !Document.Contains(r, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Texts_fit_the_warehouse()
    {
        var texts =
            from column in DeliveryFolder.Catalog.Contracts.SelectMany(c => c.Columns)
            from state in Enum.GetValues<CellState>()
            where state != CellState.Ok && (state != CellState.Alias || column.Type == ColumnType.Code || column.Names)
            select CellTexts.Of(column, state, DeliveryFolder.Context);
        Assert.That(texts, Has.All.Matches<RuleText>(t => t.Sv.Length is > 0 and <= 600 && t.En.Length is > 0 and <= 600 && t.Rule.Length <= 40));
    }
}
