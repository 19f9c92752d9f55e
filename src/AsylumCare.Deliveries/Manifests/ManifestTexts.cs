namespace AsylumCare.Deliveries.Manifests;

/// <summary>What is said of a manifest that is refused. Line 0: the fault is in what it says, not in a line of a file.</summary>
internal static class ManifestTexts
{
    public static Finding Missing(string file) => Of("MAN-SAKNAS", file, null,
        "Manifestet finns inte eller går inte att läsa. Kontrollera sökvägen och rättigheterna.",
        "The manifest is missing or cannot be read. Check the path and the permissions.");

    public static Finding Json(string file, long line, string sv, string en) => Of("MAN-JSON", file, null,
        $"Manifestet är inte läsbar JSON: {sv}. Rätta filen och skicka leveransen igen.",
        $"The manifest is not readable JSON: {en}. Correct the file and send the delivery again.") with { Line = line };

    public static Finding Property(string file, string property, string sv, string en) => Of("MAN-FALT", file, property,
        $"{property} saknas eller är fel: {sv}.", $"{property} is missing or wrong: {en}.");

    public static Finding CodeSystem(string file) => Of("MAN-KODSYSTEM", file, "Kodsystem",
        "Regionens kodsystem är inte angivet. Sju koder betyder olika regioner i SCB:s och Väntetiders system: skriv \"Kodsystem\": {\"region\": \"SCB\"} eller {\"region\": \"VANTETIDER\"}.",
        "The region code system is not declared. Seven codes mean different regions in SCB's and Väntetider's systems: write \"Kodsystem\": {\"region\": \"SCB\"} or {\"region\": \"VANTETIDER\"}.");

    public static Finding Region(string file, string code, string system) => Of("MAN-REGION", file, "Kodsystem",
        $"Regionkoden {code} i filnamnet finns inte i kodsystemet {system}. Rätta koden eller kodsystemet.",
        $"The region code {code} in the file name is not in the code system {system}. Correct the code or the code system.");

    public static Finding SenderOfOtherSystem(string file, string code, string sender, string region) => Of("MAN-KODSYSTEM-AVSANDARE", file, "Kodsystem",
        $"Avsändarens organisationsnummer är {sender}, men koden {code} är i det angivna kodsystemet {region}; i det andra är den just {sender}. Rätta Kodsystem.",
        $"The sender's organisation number is that of {sender}, but in the declared code system {code} is {region}; in the other system it is {sender}. Correct Kodsystem.");

    public static Finding ReplacesItself(string file) => Of("LEV-ERSATTER-SIG", file, "ErsattningsId",
        "ErsattningsId är leveransens egen LeveransReferens. Ge den nya leveransen en ny LeveransReferens, och ange den tidigare som ErsattningsId.",
        "ErsattningsId is the delivery's own LeveransReferens. Give the new delivery a new LeveransReferens, and name the earlier one as ErsattningsId.");

    public static Finding FileName(string file, string name, string sv, string en) => Of("MAN-FILNAMN", file, "Filer",
        $"Filnamnet {name} stämmer inte: {sv}. Namnet ska vara <FILTYP>_<Regionkod|MV>_<ÅÅÅÅ-MM>_v<n>.csv (eller .xlsx för Migrationsverkets arbetsböcker) enligt manifestet.",
        $"The file name {name} does not agree: {en}. It must be <FILTYP>_<region code|MV>_<yyyy-mm>_v<n>.csv (or .xlsx for Migrationsverket's workbooks) as the manifest says.");

    public static Finding FileKind(string file, string kind, string sv, string en) => Of("MAN-FILTYP", file, "Filer",
        $"Filtypen {kind} kan inte tas emot: {sv}.", $"The file kind {kind} cannot be received: {en}.");

    public static Finding FileMissing(string file, string name) => Of("FIL-SAKNAS", file, "Filer",
        $"Filen {name} finns inte bredvid manifestet. Skicka hela leveransen igen.",
        $"The file {name} is not beside the manifest. Send the whole delivery again.");

    private static Finding Of(string rule, string file, string? property, string sv, string en) =>
        new(Severity.File, rule, file, 0, property, sv, en);
}
