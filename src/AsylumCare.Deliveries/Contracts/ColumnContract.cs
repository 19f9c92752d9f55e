using System.Text.Json.Serialization;

namespace AsylumCare.Deliveries.Contracts;

/// <summary>What a column's cells are, and so which number they become.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ColumnType>))]
public enum ColumnType
{
    /// <summary>PersonNyckel: 26 base32 characters; three slots (key, check, record key).</summary>
    [JsonStringEnumMemberName("personKey")]
    PersonKey,

    /// <summary>An id that is unique within the region: one slot, a keyed hash of region and text.</summary>
    [JsonStringEnumMemberName("identifier")]
    Identifier,

    /// <summary>A code of a list under <c>etl/codes</c>: the code's number.</summary>
    [JsonStringEnumMemberName("code")]
    Code,

    /// <summary>ÅÅÅÅ-MM-DD: the day number (days since 0001-01-01).</summary>
    [JsonStringEnumMemberName("date")]
    Date,

    /// <summary>ÅÅÅÅ-MM: yyyymm.</summary>
    [JsonStringEnumMemberName("month")]
    Month,

    [JsonStringEnumMemberName("integer")]
    Integer,

    /// <summary>Decimal comma: the number times 10^scale, rounded half away from zero.</summary>
    [JsonStringEnumMemberName("decimal")]
    Decimal,

    /// <summary>Region code in the manifest's code system: the SCB number.</summary>
    [JsonStringEnumMemberName("region")]
    Region,

    /// <summary>SCB's two-digit county code, whatever the manifest's code system; 99 is unknown.</summary>
    [JsonStringEnumMemberName("county")]
    County,

    /// <summary>SCB's four-digit code as a number; 0000, 66xx and 99xx are 0 (no Swedish municipality).</summary>
    [JsonStringEnumMemberName("municipality")]
    Municipality,

    /// <summary>ISO 3166 alpha-3: the citizenship's number.</summary>
    [JsonStringEnumMemberName("country")]
    Country,

    /// <summary>A count that may be masked: three slots, the count (missing where masked), the lowest and the highest it may be.</summary>
    [JsonStringEnumMemberName("count")]
    Count,

    /// <summary>A code of A–Z and 0–9 without a list of its own (ICD-10-SE, KVÅ): <see cref="Domain.Text.PackedCode"/> of the column's length.</summary>
    [JsonStringEnumMemberName("packedCode")]
    PackedCode,

    /// <summary>HSA-id: the first 63 bits of SHA-256 of it in upper case.</summary>
    [JsonStringEnumMemberName("unit")]
    Unit,

    /// <summary>A short free text that is kept, such as a course: the first 63 bits of SHA-256 of it in upper case.</summary>
    [JsonStringEnumMemberName("label")]
    Label,

    /// <summary>Text that is checked by a pattern and not kept: no slot.</summary>
    [JsonStringEnumMemberName("text")]
    Text,
}

/// <summary>One column of a delivered file. Its rules are the closed vocabulary that the contract files speak.</summary>
public sealed record ColumnContract
{
    public required string Name { get; init; }
    public required ColumnType Type { get; init; }

    /// <summary>The column must be there and no cell may be empty.</summary>
    public bool Required { get; init; }

    public required string DescriptionSv { get; init; }

    /// <summary>Name of a list under <c>etl/codes</c>.</summary>
    public string? CodeList { get; init; }

    /// <summary>Regular expression for text, units and packed codes.</summary>
    public string? Pattern { get; init; }

    /// <summary>Bytes of UTF-8, for identifiers and labels; characters a packed code has room for.</summary>
    public int MaxLength { get; init; } = 64;

    /// <summary>Lowest and highest number, both allowed; in the column's own unit, before scaling.</summary>
    public long? Min { get; init; }

    public long? Max { get; init; }

    /// <summary>A later date than today is refused.</summary>
    public bool NotAfterToday { get; init; }

    /// <summary>Decimals kept: the slot is the number times 10^scale.</summary>
    public int Scale { get; init; }

    /// <summary>The number an empty cell becomes; absent = <see cref="Reading.RowBlock.Missing"/>, which is NULL in the warehouse.</summary>
    public long? Missing { get; init; }

    /// <summary>What an empty cell becomes instead: <c>Column.attribute</c>, an attribute of that column's code.</summary>
    public string? MissingFrom { get; init; }

    /// <summary>Names are taken beside codes, and "Totalt", which is −3, and "..", which is −2.</summary>
    public bool Names { get; init; }

    /// <summary>What a name is that nothing is called; where this is not given it is refused.</summary>
    public long? UnknownName { get; init; }

    /// <summary>A month may be written as its last day.</summary>
    public bool MonthEnd { get; init; }

    /// <summary>Lower case is as good as upper case.</summary>
    public bool AnyCase { get; init; }

    /// <summary>A number may be followed by a per cent sign.</summary>
    public bool Percent { get; init; }

    /// <summary>Whether a dash in a count is a masked value, as in Migrationsverket's files, or zero.</summary>
    public bool DashIsZero { get; init; }

    /// <summary>The code system a packed code belongs to.</summary>
    public string? CodeSystem { get; init; }

    /// <summary>Of an HSA-id: 1 unit, 2 care unit, 3 care provider.</summary>
    public int Level { get; init; }

    /// <summary>Another region's HSA-id is warned of.</summary>
    public bool OwnRegion { get; init; }

    /// <summary>The column with the HSA-id that this one's unit is part of.</summary>
    public string? Parent { get; init; }

    /// <summary>The identifier column that stands in for a person who cannot be linked (PersonNyckel is OLANKAD).</summary>
    public string? Unlinked { get; init; }

    /// <summary>The manifest property each cell must agree with: NyckelVersion, Regionkod or Version.</summary>
    public string? EqualsManifest { get; init; }

    /// <summary>First slot of the row; −1 where the column has none. Set when the contract is loaded.</summary>
    [JsonIgnore]
    public int Slot { get; init; } = -1;

    [JsonIgnore]
    public int SlotCount => Type switch { ColumnType.PersonKey or ColumnType.Count => 3, ColumnType.Text => 0, _ => 1 };
}
