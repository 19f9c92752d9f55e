using System.Text;
using AsylumCare.Deliveries.Contracts;

namespace AsylumCare.Deliveries.Documentation;

/// <summary>The stewards' documents, written from the contracts and code lists, so that they say what the program checks.</summary>
public static class ContractDocument
{
    /// <summary>File name → text in Markdown.</summary>
    public static IReadOnlyDictionary<string, string> All(ContractCatalog catalog) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["FILTYPER.md"] = FileKinds(catalog),
        ["KODLISTOR.md"] = CodeLists(catalog),
    };

    private static string FileKinds(ContractCatalog catalog)
    {
        var text = new StringBuilder("# Filtyper\n\nSkriven ur kontrakten i `contracts/` med `asylumcare contracts --out etl`; ändra kontrakten, inte den här sidan. ");
        text.Append("Gemensamma regler för filer, rader och värden står i [README.md](README.md), koderna i [KODLISTOR.md](KODLISTOR.md).\n\n");
        text.Append("| filtyp | lämnas av | innehåll |\n|---|---|---|\n");
        foreach (var contract in catalog.Contracts) text.Append($"| [`{contract.FileKind}`](#{contract.FileKind.ToLowerInvariant()}) | {Sender(contract)} | {contract.TitleSv} |\n");
        foreach (var contract in catalog.Contracts) AddKind(text, contract);
        return text.ToString();
    }

    private static void AddKind(StringBuilder text, DeliveryContract contract)
    {
        text.Append($"\n## {contract.FileKind}\n\n{contract.TitleSv}. Lämnas av {Sender(contract)}, schemaversion {contract.SchemaVersion}.\n");
        if (contract.NoteSv is not null) text.Append($"\n{contract.NoteSv}\n");
        text.Append("\n| kolumn | krävs | form | innehåll |\n|---|---|---|---|\n");
        foreach (var column in contract.Columns)
            text.Append($"| `{column.Name}` | {(column.Required ? "ja" : "")} | {ColumnForm.Of(column)} | {column.DescriptionSv} |\n");
        text.Append($"\nNyckel: {string.Join(", ", contract.UniqueKey.Select(name => $"`{name}`"))}.\n");
        var rules = contract.Rules.Select(rule => (rule.Name, SeverityOf(rule), rule.Sv)).Concat(contract.FileRules.Select(rule => (rule.Name, rule.Severity.Letter(), rule.Sv))).ToList();
        if (rules.Count == 0) return;
        text.Append("\n| regel | allvar | betydelse |\n|---|---|---|\n");
        foreach (var (name, severity, meaning) in rules) text.Append($"| {name} | {severity} | {meaning} |\n");
    }

    private static string CodeLists(ContractCatalog catalog)
    {
        var text = new StringBuilder("# Kodlistor\n\nSkriven ur `codes/` med `asylumcare contracts --out etl`; ändra listorna, inte den här sidan. ");
        text.Append("En annan skrivning tas emot med varning (KOD-SYNONYM); versaler och gemener skiljs inte åt, men gemener varnas för.\n");
        foreach (var list in catalog.CodeLists)
        {
            text.Append($"\n## {list.Name}\n\n{list.TitleSv}.\n\n| kod | betydelse | tas också emot |\n|---|---|---|\n");
            foreach (var code in list.Codes)
                text.Append($"| `{code.Value}` | {code.Sv} | {string.Join(", ", (code.Aliases ?? []).Select(alias => $"`{alias}`"))} |\n");
        }

        return text.ToString();
    }

    private static string Sender(DeliveryContract contract) => contract.Source == "MV" ? "Migrationsverket" : "regionerna";

    private static string SeverityOf(RowRule rule) => rule is CompareRule { Slack: > 0 } compare
        ? $"{rule.Severity.Letter()} (V vid högst {compare.Slack} dags skillnad)"
        : rule.Severity.Letter();
}
