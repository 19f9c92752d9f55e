using AsylumCare.Deliveries.Contracts;

namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>The rules about one cell, and what each says to do.</summary>
internal static class CellTexts
{
    public static RuleText Missing { get; } = new(Severity.Row, "VARDE-SAKNAS",
        "Värdet saknas och måste finnas. Fyll i det.", "The value is missing and is required. Fill it in.");

    /// <exception cref="ArgumentOutOfRangeException">The state is Ok.</exception>
    public static RuleText Of(ColumnContract column, CellState state, ReadContext context) => state switch
    {
        CellState.LowerCase => new(Severity.Warning, "KOD-GEMENER",
            "Koden är skriven med gemener. Den tas emot; skriv den med versaler.",
            "The code is in lower case. It is accepted; write it in upper case."),
        CellState.Thousands => new(Severity.Warning, "TAL-TUSENTAL",
            "Talet har tusentalsavgränsare. Det tas emot; skriv talet utan.",
            "The number has thousands separators. It is accepted; write it without."),
        CellState.LeadingZero => new(Severity.Warning, "KOD-INLEDANDE-NOLLA",
            "Koden har tappat inledande nolla. Den tas emot; spara kolumnen som text.",
            "The code has lost its leading zero. It is accepted; save the column as text."),
        CellState.Alias => new(Severity.Warning, "KOD-SYNONYM",
            $"Värdet är en annan skrivning av en kod. Det tas emot; använd {Codes(column, context)}.",
            $"The value is another spelling of a code. It is accepted; use {Codes(column, context)}."),
        CellState.OutOfRange => new(Severity.Row, "TAL-INTERVALL",
            $"Talet ligger utanför {column.Min}–{column.Max}. Rätta det.",
            $"The number is outside {column.Min}–{column.Max}. Correct it."),
        CellState.Future => new(Severity.Row, "DATUM-FRAMTID",
            $"Datumet är senare än dagens datum ({context.Today:yyyy-MM-dd}). Rätta det.",
            $"The date is later than today ({context.Today:yyyy-MM-dd}). Correct it."),
        CellState.NotAsManifest => new(Severity.Row, "MANIFEST-AVVIKER",
            $"Värdet är inte det som manifestet anger ({column.EqualsManifest}). Rätta raden eller manifestet.",
            $"The value is not what the manifest says ({column.EqualsManifest}). Correct the row or the manifest."),
        CellState.Wrong => Wrong(column, context),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "nothing is wrong"),
    };

    private static RuleText Wrong(ColumnContract column, ReadContext context) => column.Type switch
    {
        ColumnType.Date => new(Severity.Row, "DATUM-FORMAT",
            "Datumet är inte ett giltigt datum ÅÅÅÅ-MM-DD (1900–2100). Rätta det; i Excel: formatera kolumnen som text.",
            "The date is not a valid date yyyy-mm-dd (1900–2100). Correct it; in Excel: format the column as text."),
        ColumnType.Month => new(Severity.Row, "MANAD-FORMAT",
            "Månaden är inte en giltig månad ÅÅÅÅ-MM. Rätta den.", "The month is not a valid month yyyy-mm. Correct it."),
        ColumnType.Integer => new(Severity.Row, "TAL-FORMAT",
            "Värdet är inte ett heltal. Skriv bara siffror.", "The value is not a whole number. Write digits only."),
        ColumnType.Decimal => new(Severity.Row, "TAL-FORMAT",
            "Värdet är inte ett tal. Skriv siffror och decimalkomma.", "The value is not a number. Write digits and a decimal comma."),
        ColumnType.Code => new(Severity.Row, "KOD-OKAND",
            $"Koden finns inte i kodlistan {column.CodeList}. Använd {Codes(column, context)}.",
            $"The code is not in the code list {column.CodeList}. Use {Codes(column, context)}."),
        ColumnType.PersonKey => new(Severity.Row, "PERSONNYCKEL-FORMAT",
            "PersonNyckel är inte 26 tecken base32 (A–Z, 2–7). Gör om pseudonymiseringen; skicka aldrig det råa numret.",
            "PersonNyckel is not 26 characters of base32 (A–Z, 2–7). Redo the pseudonymisation; never send the raw number."),
        ColumnType.Identifier => new(Severity.Row, "ID-FORMAT",
            $"Id:t är längre än {column.MaxLength} byte. Korta det.", $"The id is longer than {column.MaxLength} bytes. Shorten it."),
        ColumnType.Text => new(Severity.Row, "TEXT-MONSTER",
            $"Värdet följer inte mönstret {column.Pattern}. Rätta det.", $"The value does not follow the pattern {column.Pattern}. Correct it."),
        ColumnType.Region => new(Severity.Row, "REGION-OKAND",
            "Regionkoden finns inte i manifestets kodsystem. Rätta koden eller kodsystemet.",
            "The region code is not in the manifest's code system. Correct the code or the code system."),
        ColumnType.County => new(Severity.Row, "LAN-OKANT",
            "Länskoden finns inte. Använd SCB:s två siffror (01–25), 99 för okänt.",
            "There is no such county code. Use SCB's two digits (01–25), 99 for unknown."),
        ColumnType.Municipality => new(Severity.Row, "KOMMUN-OKAND",
            "Kommunkoden finns inte. Använd SCB:s fyra siffror, 0000 för okänd.",
            "There is no such municipality code. Use SCB's four digits, 0000 for unknown."),
        _ => new(Severity.Row, "LAND-OKANT",
            "Landkoden finns inte. Använd ISO 3166 med tre bokstäver, XXA för statslös, XXX för okänt.",
            "There is no such country code. Use ISO 3166 with three letters, XXA for stateless, XXX for unknown."),
    };

    private static string Codes(ColumnContract column, ReadContext context) =>
        string.Join(", ", context.Catalog.Codes(column.CodeList!).Codes.Select(c => c.Value));
}
