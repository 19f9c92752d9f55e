using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>The rules about workbooks, and what each says to do.</summary>
internal static class BookTexts
{
    public static RuleText NotWorkbook { get; } = new(Severity.File, "BOK-FORMAT",
        "Filen är ingen Excelarbetsbok (.xlsx) fast den heter så; den kan vara en PDF eller en webbsida. Hämta arbetsboken igen från källan.",
        "The file is not an Excel workbook (.xlsx) though it is called one; it may be a PDF or a web page. Fetch the workbook from its source again.");

    public static RuleText OldFormat { get; } = new(Severity.File, "BOK-XLS",
        "Filen är i Excels gamla format (.xls) eller skadad. Öppna den i Excel eller LibreOffice och spara den som .xlsx.",
        "The file is in Excel's old format (.xls) or damaged. Open it in Excel or LibreOffice and save it as .xlsx.");

    public static RuleText Encrypted { get; } = new(Severity.File, "BOK-KRYPTERAD",
        "Arbetsboken är skyddad med lösenord och kan inte läsas. Spara den utan lösenord.",
        "The workbook is protected by a password and cannot be read. Save it without one.");

    public static RuleText Damaged { get; } = new(Severity.File, "BOK-SKADAD",
        "Arbetsboken är skadad och kan inte läsas. Hämta den igen från källan, eller öppna den i Excel och spara om den.",
        "The workbook is damaged and cannot be read. Fetch it from its source again, or open it in Excel and save it anew.");

    public static RuleText TooLarge { get; } = new(Severity.File, "BOK-FOR-STOR",
        $"Arbetsboken är för stor: högst {BookLimits.FileBytes >> 20} MiB, uppackad {BookLimits.UnpackedBytes >> 20} MiB, {BookLimits.Cells} celler, {BookLimits.Area} rutor per blad och {BookLimits.Parts} delar. Ta bort blad, bilder och tomma rader som inte behövs.",
        $"The workbook is too large: at most {BookLimits.FileBytes >> 20} MiB, unpacked {BookLimits.UnpackedBytes >> 20} MiB, {BookLimits.Cells} cells, {BookLimits.Area} places a sheet and {BookLimits.Parts} parts. Take out sheets, pictures and empty rows that are not needed.");

    public static RuleText Bomb { get; } = new(Severity.File, "BOK-KOMPRIMERING",
        $"En del av arbetsboken packas upp till mer än {BookLimits.Ratio} gånger sin storlek, som en zip-bomb. Öppna den i Excel, ta bort tomma rader och kolumner och spara om den.",
        $"A part of the workbook unpacks to more than {BookLimits.Ratio} times its size, as a zip bomb does. Open it in Excel, take out empty rows and columns and save it anew.");

    public static RuleText ExternalLinks { get; } = new(Severity.File, "BOK-EXTERN-LANK",
        "Arbetsboken hämtar värden ur andra filer (externa länkar). Bryt länkarna (Data, Redigera länkar) så att värdena står i boken, och spara om den.",
        "The workbook takes values from other files (external links). Break the links (Data, Edit Links) so that the values are in the book, and save it anew.");

    public static RuleText NoSheet { get; } = new(Severity.File, "BOK-LAYOUT",
        "Inget synligt blad har en känd uppställning med rubriker och månader för filtypen. Kontrollera att det är rätt fil; är det en ny uppställning beskrivs den i etl/workbooks.",
        "No visible sheet has a known layout of headings and months for the file kind. Check that it is the right file; a new layout is described in etl/workbooks.");

    public static RuleText NoValues { get; } = new(Severity.File, "BOK-TOM",
        "Inget värde står under bladets månader. Hämta en nyare fil.",
        "There is no value under the sheet's months. Fetch a newer file.");

    public static RuleText NoMonth(string months) => new(Severity.File, "BOK-MANAD-SAKNAS",
        $"Bladet har inte leveransens månad (DatatGallerFor). Det har: {months}. Kontrollera månaden eller hämta en nyare fil.",
        $"The sheet does not have the month of the delivery (DatatGallerFor). It has: {months}. Check the month or fetch a newer file.");

    public static RuleText DuplicateMonth { get; } = new(Severity.File, "BOK-MANAD-DUBBEL",
        "Månaden står två gånger i bladet, så det går inte att veta vilken som gäller. Ta bort den ena.",
        "The month is in the sheet twice, so nobody can tell which one counts. Take out one of them.");

    public static RuleText FutureMonth { get; } = new(Severity.File, "BOK-MANAD-FRAMTID",
        "En månadsrubrik med värden under är senare än publiceringsdagen. Rätta rubriken eller dagen.",
        "A month's heading with values under it is later than the day of publication. Correct the heading or the day.");

    public static RuleText MisreadMonth { get; } = new(Severity.Warning, "BOK-MANAD-DATUM",
        "Månadsrubriken är ett datum med annan dag än den första eller sista: \"jan-15\" som kalkylprogrammet har gjort till 15 januari. Den läses som månad och år; kontrollera.",
        "The month's heading is a date with a day other than the first or last: \"jan-15\" that the spreadsheet has made 15 January. It is read as month and year; check it.");

    public static RuleText UnknownMonth { get; } = new(Severity.Warning, "BOK-MANAD-OKAND",
        "Raden har värden men månaden förstås inte, så den läses inte. Skriv månaden som ÅÅÅÅ-MM.",
        "The row has values but its month is not understood, so it is not read. Write the month as yyyy-mm.");

    public static RuleText NoYear { get; } = new(Severity.File, "BOK-AR-SAKNAS",
        "Månaderna har inget årtal, och inget står i rubriken ovanför, i bladets namn eller i filens namn. Skriv månaderna som ÅÅÅÅ-MM.",
        "The months have no year, and none is given above them, in the sheet's name or in the file's name. Write the months as yyyy-mm.");

    public static RuleText Formulas(long count) => new(Severity.Warning, "BOK-FORMEL",
        $"Bladet har {count} celler med formler; deras senast beräknade värden används. Klistra in värdena som värden för att vara säker.",
        $"The sheet has {count} cells with formulas; their last computed values are used. Paste the values as values to be sure.");

    public static RuleText FormulaWithoutValue { get; } = new(Severity.Row, "BOK-FORMEL-TOM",
        "Cellen är en formel utan beräknat värde, eller ett fel (till exempel #REF!). Öppna arbetsboken i Excel, räkna om den och spara.",
        "The cell is a formula without a computed value, or an error (for instance #REF!). Open the workbook in Excel, recalculate it and save.");

    public static RuleText Hidden { get; } = new(Severity.Warning, "BOK-DOLT",
        "Bladet har dolda rader eller kolumner; de läses som de synliga. Kontrollera att de hör dit.",
        "The sheet has hidden rows or columns; they are read as the visible ones. Check that they belong.");

    public static RuleText EmptyCell { get; } = new(Severity.Warning, "BOK-TOM-CELL",
        "Raden har inget värde för månaden. Den räknas som saknad, inte som noll.",
        "The row has no value for the month. It counts as missing, not as zero.");

    public static RuleText YearTotal(string stated, string sum) => new(Severity.Warning, "BOK-ARSSUMMA",
        $"Summan över månaderna är {stated} men månaderna ger {sum} (maskerade värden räknas som 1–5). Summan används bara som kontroll; kontrollera månaderna mot källan.",
        $"The total over the months is {stated} but the months give {sum} (masked values count as 1 to 5). The total is used as a check only; check the months against the source.");
}

/// <summary>What a workbook may be at most: several times what Migrationsverket publishes, and little enough to be read in seconds.</summary>
internal static class BookLimits
{
    public const long FileBytes = 32 << 20;
    public const long UnpackedBytes = 48 << 20;
    public const int Parts = 1_000;

    /// <summary>Of a part larger than <see cref="SmallPart"/>; sheets of numbers shrink to a tenth, of repeated ones to a fiftieth.</summary>
    public const long Ratio = 200;
    public const long SmallPart = 1 << 20;

    /// <summary>Cells with something in them, in the whole workbook.</summary>
    public const long Cells = 300_000;

    /// <summary>Last row × last column of a sheet.</summary>
    public const long Area = 16_000_000;

    /// <summary>Bytes of text without a tag: far more than the longest cell, which has 32 767 letters.</summary>
    public const int TextBytes = 1 << 18;

    public const int Depth = 32;
}
