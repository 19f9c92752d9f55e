namespace AsylumCare.Deliveries.Reading;

/// <summary>The rules about a whole file and its lines, and what each says to do.</summary>
internal static class FileTexts
{
    public static RuleText Missing { get; } = new(Severity.File, "FIL-SAKNAS",
        "Filen finns inte eller går inte att öppna. Kontrollera att den ligger bredvid manifestet och går att läsa.",
        "The file is missing or cannot be opened. Check that it is beside the manifest and can be read.");

    public static RuleText Empty { get; } = new(Severity.File, "FIL-TOM",
        "Filen är tom. En leverans utan rader ska ändå ha rubrikrad; ska en tidigare leverans tas bort anges den som ErsattningsId.",
        "The file is empty. A delivery without rows must still have its header; to delete an earlier delivery, give it as ErsattningsId.");

    public static RuleText Encoding { get; } = new(Severity.File, "FIL-TECKENKODNING",
        "Raden innehåller byte som är varken UTF-8 eller Windows-1252, eller filen blandar kodningar. Exportera filen som UTF-8, helst med BOM.",
        "The line has bytes that are neither UTF-8 nor Windows-1252, or the file mixes encodings. Export the file as UTF-8, preferably with BOM.");

    public static RuleText Windows1252 { get; } = new(Severity.Warning, "FIL-WINDOWS-1252",
        "Filen är i Windows-1252 och tas emot som det. Exportera den som UTF-8 med BOM.",
        "The file is in Windows-1252 and is accepted as such. Export it as UTF-8 with BOM.");

    public static RuleText Mojibake { get; } = new(Severity.File, "FIL-TECKENKODNING",
        "Raden innehåller text som tolkats i fel teckenkodning innan den sparades (till exempel Ã¥ i stället för å). Exportera filen igen från källan som UTF-8.",
        "The line has text that was read in the wrong encoding before it was saved (for instance Ã¥ instead of å). Export the file again from its source as UTF-8.");

    public static RuleText Control { get; } = new(Severity.File, "FIL-STYRTECKEN",
        "Raden innehåller ett styrtecken (till exempel NUL). Filen är skadad eller inte en textfil; exportera den igen.",
        "The line has a control character (for instance NUL). The file is damaged or is not text; export it again.");

    public static RuleText Quotes { get; } = new(Severity.File, "FIL-CITATTECKEN",
        "Citattecken är fel på raden: ett citattecken inne i ett värde, text efter avslutande citattecken, eller radbrytning inom citattecken. Dubblera citattecken i värden och ta bort radbrytningar.",
        "The quotes on the line are wrong: a quote inside a value, text after a closing quote, or a line break within quotes. Double the quotes in values and take out line breaks.");

    public static RuleText LongLine { get; } = new(Severity.File, "FIL-LANG-RAD",
        "Raden är längre än 64 KiB. Kontrollera radbrytningar och citattecken.",
        "The line is longer than 64 KiB. Check line breaks and quotes.");

    public static RuleText Separator { get; } = new(Severity.File, "FIL-SEPARATOR",
        "Rubrikraden är inte delad med semikolon utan med komma, tabb eller lodstreck. Spara filen med semikolon som skiljetecken.",
        "The header is not split by semicolon but by comma, tab or bar. Save the file with semicolon as separator.");

    public static RuleText SeparatorLine { get; } = new(Severity.Warning, "FIL-SEP-RAD",
        "Första raden är sep=; och har hoppats över. Ta bort den.",
        "The first line is sep=; and was passed over. Take it out.");

    public static RuleText MissingColumn { get; } = new(Severity.File, "FIL-KOLUMN-SAKNAS",
        "Kolumnen saknas i rubrikraden och måste finnas. Lägg till den; ordningen är fri.",
        "The column is missing from the header and is required. Add it; the order is free.");

    public static RuleText OptionalColumn { get; } = new(Severity.Warning, "FIL-KOLUMN-FRIVILLIG",
        "Den frivilliga kolumnen finns inte i filen; alla dess värden räknas som tomma.",
        "The optional column is not in the file; all its values count as empty.");

    public static RuleText DuplicateColumn { get; } = new(Severity.File, "FIL-KOLUMN-DUBBEL",
        "Kolumnen finns två gånger i rubrikraden. Ta bort eller byt namn på den ena.",
        "The column is in the header twice. Take out or rename one of them.");

    public static RuleText UnknownColumn { get; } = new(Severity.Warning, "FIL-KOLUMN-OKAND",
        "Kolumnen ingår inte i filtypen och läses inte. Ta bort den ur exporten.",
        "The column is not part of the file kind and is not read. Take it out of the export.");

    public static RuleText Sha256 { get; } = new(Severity.File, "FIL-SHA256",
        "Filens SHA-256 är inte den som manifestet anger. Filen är ändrad eller skadad efter att manifestet gjordes; skicka båda igen.",
        "The file's SHA-256 is not the one in the manifest. The file was changed or damaged after the manifest was made; send both again.");

    public static RuleText RowCount(long rows, long expected) => new(Severity.File, "FIL-RADANTAL",
        $"Filen har {rows} rader men manifestet anger {expected}. Filen är avkortad eller manifestet gammalt; skicka båda igen.",
        $"The file has {rows} rows but the manifest says {expected}. The file is cut short or the manifest is old; send both again.");

    public static RuleText TooManyRows(int most) => new(Severity.File, "FIL-FOR-MANGA-RADER",
        $"Filen har fler än {most} rader, mer än en månads grupper kan ge. Kontrollera att filen bara gäller en månad.",
        $"The file has more than {most} rows, more than one month's groups can make. Check that the file is for one month only.");

    public static RuleText TooManyRefused(long refused, long rows) => new(Severity.File, "FIL-FOR-MANGA-AVVISADE",
        $"{refused} av {rows} rader är avvisade, mer än den andel som tillåts. Hela filen avvisas; rätta raderna och skicka en ny version.",
        $"{refused} of {rows} rows are refused, more than the share allowed. The whole file is refused; correct the rows and send a new version.");

    /// <summary>Never shows a value.</summary>
    public static RuleText RawNumber { get; } = new(Severity.File, "FIL-PERSONNUMMER",
        "Raden innehåller något som ser ut som ett personnummer eller LMA-nummer. Hela leveransen avvisas. Ta bort det och pseudonymisera innan filen skickas.",
        "The line has something that looks like a personal number or an LMA number. The whole delivery is refused. Take it out and pseudonymise before sending.");

    public static RuleText RawIdentifiers(long count, long values) => new(Severity.File, "FIL-PERSONNUMMER",
        $"{count} av {values} värden i id-kolumnen är giltiga personnummer. Hela leveransen avvisas. Använd ett id som inte är ett personnummer.",
        $"{count} of {values} values of the id column are valid personal numbers. The whole delivery is refused. Use an id that is not a personal number.");

    public static RuleText FieldCount(int fields, int expected) => new(Severity.Row, "RAD-FALTANTAL",
        $"Raden har {fields} fält men rubrikraden {expected}. Kontrollera semikolon i värden: sådana värden ska stå inom citattecken.",
        $"The row has {fields} fields but the header {expected}. Check for semicolons in values: such values must be quoted.");

    public static RuleText Duplicate(string columns, (string Sv, string En) first) => new(Severity.Row, "NYCKEL-DUBBLETT",
        $"Raden har samma nyckel ({columns}) som {first.Sv}, som gäller. Ta bort den ena.",
        $"The row has the same key ({columns}) as {first.En}, which stands. Take out one of them.");

    public static RuleText Of(ByteProblem problem) => problem switch
    {
        ByteProblem.InvalidUtf8 => Encoding,
        ByteProblem.Mojibake => Mojibake,
        _ => Control,
    };
}
