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

    /// <summary>Regular expression for text.</summary>
    public string? Pattern { get; init; }

    /// <summary>Bytes of UTF-8, for identifiers.</summary>
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

    /// <summary>The manifest property each cell must agree with: NyckelVersion, Regionkod or Version.</summary>
    public string? EqualsManifest { get; init; }

    /// <summary>First slot of the row; −1 where the column has none. Set when the contract is loaded.</summary>
    [JsonIgnore]
    public int Slot { get; init; } = -1;

    [JsonIgnore]
    public int SlotCount => Type switch { ColumnType.PersonKey => 3, ColumnType.Text => 0, _ => 1 };
}
