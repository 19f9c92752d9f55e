namespace AsylumCare.Testing;

/// <summary>A right row of each delivered kind but the register, the examinations and the nation's month: Halland in October 2015.</summary>
public static class KindRows
{
    /// <summary>Column → value, in the contract's order.</summary>
    /// <param name="number">Makes the row's key and person.</param>
    public static IReadOnlyDictionary<string, string> Of(string kind, int number) => kind switch
    {
        "KONTAKT" => Row(
            "Regionkod", "13", "HSAIdVardgivare", "SE2321000115-G1", "HSAIdVardenhet", "SE2321000115-V1", "HSAIdEnhet", "SE2321000115-E1", "VardkontaktId", $"K{number}",
            "PersonNyckel", TestRows.Person(number), "NyckelVersion", "1", "FodelseAr", "1990", "Kon", "2", "Lkf", "1380", "Medborgarskap", "SYR", "StatusVidKontakt", "ASYL",
            "KontaktDatum", "2015-10-12", "BeslutDatum", "2015-10-01", "Vardkontakt", "0", "Yrkeskategori", "XS915", "Mvo", "931", "Vardniva", "PV", "Fas", "1",
            "TypAkutverksamhet", "0", "Tolk", "J", "TolkSprak", "ara", "Bokningssatt", "2", "Utebliven", "N", "UtskrivningsDatum", "", "Patientavgift", "50", "Kostnad", "1234,56"),
        "DIAGNOS" => Row("Regionkod", "13", "VardkontaktId", $"K{number}", "Diagnos", "F431", "DiagnosTyp", "1"),
        "ATGARD" => Row("Regionkod", "13", "VardkontaktId", $"K{number}", "Atgard", "AU118", "Kodverk", "KVA", "Antal", "2"),
        "SCREENING" => Row(
            "Regionkod", "13", "ScreeningId", $"S{number}", "PersonNyckel", TestRows.Person(number), "Datum", "2015-10-14", "Instrument", "RHS13", "InstrumentVersion", "1",
            "Poang", "19,5", "Termometer", "", "AntalBesvarade", "13", "Suicidflagga", "N", "Sprak", "ara", "Tolk", "J", "Avbruten", "N"),
        "INSATS" => Row(
            "Regionkod", "13", "InsatsId", $"I{number}", "PersonNyckel", TestRows.Person(number), "InsatsTyp", "TRAUMA", "IascNiva", "", "RemissDatum", "2015-10-01",
            "ErbjudenDatum", "2015-10-05", "Tackade", "JA", "StartDatum", "2015-10-20", "SlutDatum", "", "AntalKontakter", "1", "AvslutOrsak", "", "HSAIdVardenhet", "SE2321000115-V1"),
        "UTBILDNING" => Row(
            "Region", "13", "Datum", "2015-10-20", "Kurs", $"Hälsokommunikation {number}", "Niva", "LOKAL", "Deltagare", "40", "VaravKommun", "10", "VaravUtbildare", "4", "Källa", "Region Halland"),
        "PROGRAM" => Row("Region", "13", "Steg", "UTBETALNING1", "Datum", "2015-10-21", "Belopp", "300000", "Källa", $"SKR beslut {number}"),
        "MV_ANSOKAN" => Row(
            "Manad", "2015-10", "Medborgarskap", Countries[number % Countries.Length], "Kon", "M", "Aldersgrupp", Ages[number / Countries.Length], "Ensamkommande", "N",
            "Antal", "10", "PubliceradDatum", "2015-11-05"),
        "MV_INSKRIVNA" => Row(
            "Manad", "2015-10", "Lan", "Hallands län", "Kommun", Places[number % Places.Length], "Boendeform", "ABO", "Status", "SOKANDE", "Aldersgrupp", Ages[number / Places.Length], "Kon", "K",
            "Antal", "10", "PubliceradDatum", "2015-11-05"),
        "MV_BESLUT" => Row(
            "Manad", "2015-10", "Medborgarskap", Countries[number], "Kon", "M", "Avgjorda", "100", "Bifall", "50", "Avslag", "30", "Dublin", "15", "Ovriga", "5",
            "GenomsnittligHandlaggningstidDagar", "200,5", "BifallsandelTotal", "50", "BifallsandelExklDublinOvriga", "62,5"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no rows of this kind"),
    };

    private static readonly string[] Ages = ["0-6", "7-12", "13-15", "16-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+"];

    private static readonly string[] Places = ["Halmstad", "Laholm", "Falkenberg", "Varberg", "Kungsbacka", "Hylte"];

    private static readonly string[] Countries =
    [
        "SYR", "AFG", "IRQ", "ERI", "SOM", "IRN", "ETH", "ALB", "MAR", "XXA", "TUR", "GEO", "UKR", "RUS", "SRB", "XKX", "MKD", "BIH", "PSE", "LBN", "JOR", "EGY", "LBY", "SDN", "NGA",
    ];

    private static Dictionary<string, string> Row(params string[] pairs) => pairs.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
