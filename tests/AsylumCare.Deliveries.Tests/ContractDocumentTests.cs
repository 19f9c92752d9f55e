using System.Reflection;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reading.Cells;

namespace AsylumCare.Deliveries.Tests;

/// <summary>The stewards' document names what the program checks.</summary>
internal sealed class ContractDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(ContentFolder.Etl, "README.md"));

    [Test]
    public void Every_column_and_rule_of_every_contract_is_described()
    {
        var names = DeliveryFolder.Catalog.Contracts
            .SelectMany(c => c.Columns.Select(x => $"`{x.Name}`").Concat(c.Rules.Select(r => r.Name)).Append($"`{c.FileKind}`"));
        Assert.That(names.Where(n => !Document.Contains(n, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Every_rule_of_files_and_cells_is_described()
    {
        var files = typeof(FileTexts).GetProperties(BindingFlags.Static | BindingFlags.Public).Select(p => ((RuleText)p.GetValue(null)!).Rule);
        var cells =
            from column in DeliveryFolder.Catalog.Contracts.SelectMany(c => c.Columns)
            from state in Enum.GetValues<CellState>()
            where state != CellState.Ok && (state != CellState.Alias || column.Type == ColumnType.Code)
            select CellTexts.Of(column, state, DeliveryFolder.Context).Rule;
        Assert.That(files.Concat(cells).Distinct().Where(r => !Document.Contains(r, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Texts_fit_the_warehouse()
    {
        var texts =
            from column in DeliveryFolder.Catalog.Contracts.SelectMany(c => c.Columns)
            from state in Enum.GetValues<CellState>()
            where state != CellState.Ok && (state != CellState.Alias || column.Type == ColumnType.Code)
            select CellTexts.Of(column, state, DeliveryFolder.Context);
        Assert.That(texts, Has.All.Matches<RuleText>(t => t.Sv.Length is > 0 and <= 600 && t.En.Length is > 0 and <= 600 && t.Rule.Length <= 40));
    }
}
