using AsylumCare.Deliveries.Contracts;

namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>The rules about one cell, and what each says to do.</summary>
internal static class CellTexts
{
    /// <summary>Of a cell that should be a number and is none.</summary>
    public const string NumberRule = "TAL-FORMAT";

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
        CellState.UnknownName => new(Severity.Warning, "KOMMUN-OKANT-NAMN",
            "Namnet är ingen kommuns. Raden räknas till okänd kommun; rätta namnet eller lägg till skrivningen i seeds/reference/municipality_names.csv.",
            "The name is no municipality's. The row counts as unknown municipality; correct the name or add the spelling to seeds/reference/municipality_names.csv."),
        CellState.Alias when column.CodeList is null => new(Severity.Warning, "NAMN-SYNONYM",
            "Namnet är en annan skrivning än den officiella. Det tas emot; använd det officiella namnet eller koden.",
            "The name is another spelling than the official one. It is accepted; use the official name or the code."),
        CellState.Alias => new(Severity.Warning, "KOD-SYNONYM",
            $"Värdet är en annan skrivning av en kod. Det tas emot; använd {Codes(column, context)}.",
            $"The value is another spelling of a code. It is accepted; use {Codes(column, context)}."),
        CellState.Replaced => new(Severity.Warning, "KOD-ERSATT",
            "Koden är ersatt av en annan (länet eller kommunen har ändrats). Den tas emot som den nya; använd den nya koden.",
            "The code was replaced by another (the county or municipality has changed). It is accepted as the new one; use the new code."),
        CellState.Checksum => new(Severity.Warning, "HSA-KONTROLLSIFFRA",
            "Organisationsnumret i HSA-id:t har fel kontrollsiffra. Raden tas emot; kontrollera id:t.",
            "The organisation number in the HSA id has a wrong check digit. The row is accepted; check the id."),
        CellState.Punctuation => new(Severity.Warning, "KOD-SKILJETECKEN",
            "Koden är skriven med punkt eller mellanslag. Den tas emot; skriv den utan.",
            "The code is written with a dot or a space. It is accepted; write it without."),
        CellState.Masking => new(Severity.Warning, "ANTAL-MASKERING",
            "Tecknet räknas som ett maskerat värde (1–5). Skriv två punkter (..).",
            "The sign counts as a masked value (1–5). Write two dots (..)."),
        CellState.PercentSign => new(Severity.Warning, "TAL-PROCENTTECKEN",
            "Talet har ett procenttecken. Det tas emot; skriv talet utan.",
            "The number has a per cent sign. It is accepted; write it without."),
        CellState.SlashDate => new(Severity.Row, "DATUM-SNEDSTRECK",
            "Datumet är skrivet med snedstreck, så dag och månad kan vara omkastade. Skriv ÅÅÅÅ-MM-DD; i Excel: formatera kolumnen som text före exporten.",
            "The date is written with slashes, so day and month may be swapped. Write yyyy-mm-dd; in Excel: format the column as text before the export."),
        CellState.SerialDate => new(Severity.Row, "DATUM-SERIENUMMER",
            "Värdet är Excels serienummer för ett datum. Formatera kolumnen som ÅÅÅÅ-MM-DD och exportera igen.",
            "The value is Excel's serial number for a date. Format the column as yyyy-mm-dd and export again."),
        CellState.SpreadsheetId => new(Severity.Row, "ID-KALKYLBLAD",
            "Id:t har gjorts om till ett tal eller datum i ett kalkylblad och är förstört. Exportera igen från källan med kolumnen som text.",
            "The id was turned into a number or a date by a spreadsheet and is lost. Export again from the source with the column as text."),
        CellState.TooMany => new(Severity.File, "FIL-FOR-MANGA-VARDEN",
            $"Kolumnen har fler än {TextTable.Most} olika värden och kan inte vara en kodkolumn. Kontrollera att kolumnerna inte är förväxlade.",
            $"The column has more than {TextTable.Most} different values and cannot be a column of codes. Check that columns are not mixed up."),
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
        ColumnType.Count => new(Severity.Row, NumberRule,
            "Värdet är inte ett antal. Skriv bara siffror, eller .. för ett maskerat värde.", "The value is not a count. Write digits only, or .. for a masked value."),
        ColumnType.Integer => new(Severity.Row, NumberRule,
            "Värdet är inte ett heltal. Skriv bara siffror.", "The value is not a whole number. Write digits only."),
        ColumnType.Decimal => new(Severity.Row, NumberRule,
            "Värdet är inte ett tal. Skriv siffror och decimalkomma.", "The value is not a number. Write digits and a decimal comma."),
        ColumnType.Code => new(Severity.Row, "KOD-OKAND",
            $"Koden finns inte i kodlistan {column.CodeList}. Använd {Codes(column, context)}.",
            $"The code is not in the code list {column.CodeList}. Use {Codes(column, context)}."),
        ColumnType.PersonKey => new(Severity.Row, "PERSONNYCKEL-FORMAT",
            "PersonNyckel är inte 26 tecken base32 (A–Z, 2–7). Gör om pseudonymiseringen; skicka aldrig det råa numret.",
            "PersonNyckel is not 26 characters of base32 (A–Z, 2–7). Redo the pseudonymisation; never send the raw number."),
        ColumnType.Identifier => new(Severity.Row, "ID-FORMAT",
            $"Id:t är längre än {column.MaxLength} byte. Korta det.", $"The id is longer than {column.MaxLength} bytes. Shorten it."),
        ColumnType.Label => new(Severity.Row, "ID-FORMAT",
            $"Texten är längre än {column.MaxLength} byte. Korta den.", $"The text is longer than {column.MaxLength} bytes. Shorten it."),
        ColumnType.Unit => new(Severity.Row, "HSA-FORMAT",
            "Värdet är inte ett HSA-id: SE, tio siffror, bindestreck och 1–20 bokstäver eller siffror. Rätta det.",
            "The value is not an HSA id: SE, ten digits, a hyphen and 1–20 letters or digits. Correct it."),
        ColumnType.PackedCode => new(Severity.Row, "KOD-MONSTER",
            $"Koden följer inte mönstret {column.Pattern}. Rätta den.", $"The code does not follow the pattern {column.Pattern}. Correct it."),
        ColumnType.Text => new(Severity.Row, "TEXT-MONSTER",
            $"Värdet följer inte mönstret {column.Pattern}. Rätta det.", $"The value does not follow the pattern {column.Pattern}. Correct it."),
        ColumnType.Region => new(Severity.Row, "REGION-OKAND",
            "Regionkoden finns inte i manifestets kodsystem. Rätta koden eller kodsystemet.",
            "The region code is not in the manifest's code system. Correct the code or the code system."),
        ColumnType.County => new(Severity.Row, "LAN-OKANT",
            "Länet finns inte. Använd SCB:s två siffror (01–25), 99 för okänt; i Migrationsverkets filer även länets namn.",
            "There is no such county. Use SCB's two digits (01–25), 99 for unknown; in Migrationsverket's files also the county's name."),
        ColumnType.Municipality => new(Severity.Row, "KOMMUN-OKAND",
            "Kommunen finns inte. Använd SCB:s fyra siffror, 0000 för okänd; i Migrationsverkets filer även kommunens namn.",
            "There is no such municipality. Use SCB's four digits, 0000 for unknown; in Migrationsverket's files also its name."),
        _ => new(Severity.Row, "LAND-OKANT",
            "Landet finns inte. Använd ISO 3166 med tre bokstäver, XXA för statslös, XXX för okänt; i Migrationsverkets filer även landets namn på svenska.",
            "There is no such country. Use ISO 3166 with three letters, XXA for stateless, XXX for unknown; in Migrationsverket's files also its Swedish name."),
    };

    private static string Codes(ColumnContract column, ReadContext context) =>
        string.Join(", ", context.Catalog.Codes(column.CodeList!).Codes.Select(c => c.Value));
}
