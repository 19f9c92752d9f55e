using AsylumCare.Deliveries.Workbooks;

namespace AsylumCare.Deliveries.Contracts;

/// <summary>Every contract and code list under <c>etl</c>.</summary>
public sealed class ContractCatalog
{
    private readonly Dictionary<string, DeliveryContract> _contracts;
    private readonly Dictionary<string, CodeList> _codeLists;

    private ContractCatalog(IEnumerable<DeliveryContract> contracts, IEnumerable<CodeList> codeLists, IReadOnlyList<BookLayout> layouts)
    {
        Layouts = layouts;
        _contracts = contracts.ToDictionary(c => c.FileKind, StringComparer.Ordinal);
        _codeLists = codeLists.ToDictionary(c => c.Name, StringComparer.Ordinal);
        foreach (var layout in layouts) layout.CheckAgainst(_contracts[layout.FileKind]);
    }

    /// <summary>How Migrationsverket's workbooks are laid out.</summary>
    public IReadOnlyList<BookLayout> Layouts { get; }

    /// <summary>In order of file kind.</summary>
    public IEnumerable<DeliveryContract> Contracts => _contracts.Values.OrderBy(c => c.FileKind, StringComparer.Ordinal);

    /// <summary>In order of name.</summary>
    public IEnumerable<CodeList> CodeLists => _codeLists.Values.OrderBy(c => c.Name, StringComparer.Ordinal);

    public DeliveryContract? Find(string fileKind) => _contracts.GetValueOrDefault(fileKind);

    /// <exception cref="KeyNotFoundException">No such file kind.</exception>
    public DeliveryContract this[string fileKind] => _contracts[fileKind];

    /// <exception cref="KeyNotFoundException">No such list.</exception>
    public CodeList Codes(string name) => _codeLists[name];

    /// <param name="etlFolder">The folder that holds <c>contracts</c>, <c>codes</c> and <c>workbooks</c>.</param>
    /// <exception cref="InvalidDataException">A contract is broken.</exception>
    public static ContractCatalog Load(string etlFolder) => new(
        Directory.EnumerateFiles(Path.Combine(etlFolder, "contracts"), "*.json").Order(StringComparer.Ordinal).Select(ContractFile.Load),
        Directory.EnumerateFiles(Path.Combine(etlFolder, "codes"), "*.json").Order(StringComparer.Ordinal).Select(CodeList.Load),
        BookLayout.LoadAll(Path.Combine(etlFolder, "workbooks")));
}
