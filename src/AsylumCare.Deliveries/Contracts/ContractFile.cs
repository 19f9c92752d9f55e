using System.Text.Json;

namespace AsylumCare.Deliveries.Contracts;

/// <summary>A contract as it is written in JSON, and its way to a <see cref="DeliveryContract"/> with numbered slots.</summary>
internal sealed record ContractFile(
    string FileKind, string Source, string SchemaVersion, string TitleSv, IReadOnlyList<ColumnContract> Columns,
    IReadOnlyList<string> Unique, IReadOnlyList<FactFile> Facts, IReadOnlyList<RowRule>? Rules = null, IReadOnlyList<ComposedSlot>? Composed = null,
    IReadOnlyList<FileRule>? FileRules = null, string? NoteSv = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="InvalidDataException">The contract is not one: it belongs to the program, so this is a fault of the installation.</exception>
    public static DeliveryContract Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ContractFile>(File.ReadAllBytes(path), Options)!.WithSlots();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    private DeliveryContract WithSlots()
    {
        var next = 0;
        var columns = new List<ColumnContract>();
        foreach (var column in Columns)
        {
            columns.Add(column with { Slot = column.SlotCount == 0 ? -1 : next });
            next += column.SlotCount;
        }

        var composed = (Composed ?? []).Select((slot, i) => slot with { Slot = next + i }).ToList();
        next += composed.Count;
        var contract = new DeliveryContract(
            FileKind, Source, SchemaVersion, TitleSv, columns, Unique, composed, Rules ?? [], next, [])
        {
            FileRules = FileRules ?? [],
            NoteSv = NoteSv,
        };
        return contract with { Facts = Facts.Select(f => f.Layout(contract)).ToList() };
    }
}

/// <param name="Columns">Fact column → delivered column, composed slot, or <c>PersonNyckel.check</c> and <c>PersonNyckel.record</c>,
/// <c>Antal.low</c> and <c>Antal.high</c>.</param>
/// <param name="When">The row goes there only where this column has a value.</param>
internal sealed record FactFile(string Table, IReadOnlyDictionary<string, string> Columns, string? When = null)
{
    public FactLayout Layout(DeliveryContract contract) => new(
        Table, Columns.Keys.ToList(), Columns.Values.Select(name => SlotOf(contract, name)).ToList(),
        When is null ? -1 : SlotOf(contract, When));

    private static int SlotOf(DeliveryContract contract, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var slot = contract.SlotOf(dot < 0 ? name : name[..dot]);
        if (slot < 0) throw new KeyNotFoundException($"no column or slot is called {name}");
        return dot < 0 ? slot : name[(dot + 1)..] switch
        {
            "check" or "low" => slot + 1,
            "record" or "high" => slot + 2,
            _ => throw new KeyNotFoundException($"no part of a column is called {name}"),
        };
    }
}
