using System.Text.Json.Serialization;

namespace AsylumCare.Deliveries;

[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>F: the file, and with it its manifest, is refused.</summary>
    [JsonStringEnumMemberName("F")]
    File,

    /// <summary>R: the row is refused.</summary>
    [JsonStringEnumMemberName("R")]
    Row,

    /// <summary>V: kept, with a warning.</summary>
    [JsonStringEnumMemberName("V")]
    Warning,
}

public static class Severities
{
    /// <summary>F, R or V, as receipts and the warehouse write it.</summary>
    public static string Letter(this Severity severity) => severity switch
    {
        Severity.File => "F",
        Severity.Row => "R",
        _ => "V",
    };
}

/// <summary>One thing wrong with a delivery: what, where, why and what to do, in Swedish and English.</summary>
/// <param name="Rule">Stable name of the rule, for instance DATUM-FORMAT or FIL-TECKENKODNING; at most 40 characters.</param>
/// <param name="Line">1-based line of the file, the header being 1; 0 where the whole file is meant.</param>
/// <param name="Column">Column name, or null.</param>
/// <param name="MaskedValue">The offending value with all but its first two characters hidden, or null.</param>
/// <param name="Occurrences">1, or how many like it this line of the receipt stands for.</param>
public sealed record Finding(
    Severity Severity, string Rule, string File, long Line, string? Column, string TextSv, string TextEn,
    string? MaskedValue = null, long Occurrences = 1);
