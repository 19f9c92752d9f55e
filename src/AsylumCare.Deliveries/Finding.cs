namespace AsylumCare.Deliveries;

public enum Severity
{
    /// <summary>F: the file, and with it its manifest, is refused.</summary>
    File,

    /// <summary>R: the row is refused.</summary>
    Row,

    /// <summary>V: kept, with a warning.</summary>
    Warning,
}

/// <summary>One thing wrong with a delivery: what, where, why and what to do, in Swedish and English.</summary>
/// <param name="Rule">Stable name of the rule, for instance REGISTER-DATUM-FORMAT or FIL-TECKENKODNING.</param>
/// <param name="Line">1-based line of the file, the header being 1; 0 where the whole file is meant.</param>
/// <param name="Column">Column name, or null.</param>
/// <param name="MaskedValue">The offending value with all but its first two characters hidden, or null.</param>
/// <param name="Occurrences">1, or how many like it this line of the receipt stands for.</param>
public sealed record Finding(
    Severity Severity, string Rule, string File, long Line, string? Column, string TextSv, string TextEn,
    string? MaskedValue = null, long Occurrences = 1);
