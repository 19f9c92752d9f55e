namespace AsylumCare.Deliveries.Tests;

/// <summary>A row that breaks each rule of the kinds of care and of Migrationsverket's groups.</summary>
internal sealed class KindRuleTests
{
    private const int Row = 4;
    private const int Line = Row + 2;

    private static DeliveryFolder FolderOf(string kind) =>
        kind.StartsWith("MV_", StringComparison.Ordinal) ? new DeliveryFolder("MV", version: 20_151_105) : new DeliveryFolder();

    private static readonly object?[][] Cells =
    [
        ["KONTAKT", "HSAIdEnhet", "E1", "HSA-FORMAT", "R"],
        ["KONTAKT", "HSAIdEnhet", "se2321000115-e1", "KOD-GEMENER", "V"],
        ["KONTAKT", "HSAIdVardgivare", "SE2321000116-G1", "HSA-KONTROLLSIFFRA", "V"],
        ["KONTAKT", "VardkontaktId", "2,01601E+11", "ID-KALKYLBLAD", "R"],
        ["KONTAKT", "VardkontaktId", "MAR-15", "ID-KALKYLBLAD", "R"],
        ["KONTAKT", "KontaktDatum", "10/12/2015", "DATUM-SNEDSTRECK", "R"],
        ["KONTAKT", "KontaktDatum", "42289", "DATUM-SERIENUMMER", "R"],
        ["KONTAKT", "KontaktDatum", "2015-11-01", "KONTAKT-UTANFOR-MANAD", "R"],
        ["KONTAKT", "FodelseAr", "2016", "KONTAKT-FODD-EFTER", "R", "KontaktDatum"],
        ["KONTAKT", "BeslutDatum", "2015-10-13", "KONTAKT-BESLUT-EFTER", "V", "KontaktDatum"],
        ["KONTAKT", "UtskrivningsDatum", "2015-10-11", "KONTAKT-UTSKRIVEN-FORE", "R"],
        ["KONTAKT", "UtskrivningsDatum", "2015-10-20", "KONTAKT-UTSKRIVEN-OPPEN", "V"],
        ["KONTAKT", "Vardkontakt", "91", "KONTAKT-VARDTILLFALLE-NIVA", "V", "Vardniva"],
        ["KONTAKT", "Vardniva", "SLV", "KONTAKT-NIVA-VARDTILLFALLE", "V", "Vardkontakt"],
        ["KONTAKT", "Vardkontakt", "9", "KOD-OKAND", "R"],
        ["KONTAKT", "Yrkeskategori", "XS927", "KOD-OKAND", "R"],
        ["KONTAKT", "Mvo", "93", "KOD-MONSTER", "R"],
        ["KONTAKT", "Kon", "F", "KOD-SYNONYM", "V"],
        ["KONTAKT", "Kon", "kvinna", "KOD-SYNONYM", "V"],
        ["KONTAKT", "Lkf", "380", "KOD-INLEDANDE-NOLLA", "V"],
        ["KONTAKT", "Lkf", "1917", "KOD-ERSATT", "V"],
        ["KONTAKT", "NyckelVersion", "2", "MANIFEST-AVVIKER", "R"],
        ["KONTAKT", "Regionkod", "12", "MANIFEST-AVVIKER", "R"],
        ["DIAGNOS", "Diagnos", "F43.1", "KOD-SKILJETECKEN", "V"],
        ["DIAGNOS", "Diagnos", "f431", "KOD-GEMENER", "V"],
        ["DIAGNOS", "Diagnos", "43F", "KOD-MONSTER", "R"],
        ["DIAGNOS", "DiagnosTyp", "0", "DIAGNOS-HUVUDDIAGNOS", "V"],
        ["ATGARD", "Atgard", "ABCD1", "KOD-MONSTER", "R"],
        ["ATGARD", "Antal", "0", "TAL-INTERVALL", "R"],
        ["ATGARD", "Kodverk", "KVÅ", "KOD-SYNONYM", "V"],
        ["SCREENING", "Datum", "2015-09-30", "SCREENING-UTANFOR-MANAD", "R"],
        ["SCREENING", "Poang", "52,5", "SCREENING-POANG", "R"],
        ["SCREENING", "AntalBesvarade", "10", "SCREENING-OFULLSTANDIG", "V"],
        ["SCREENING", "Termometer", "5", "SCREENING-TERMOMETER", "V"],
        ["SCREENING", "Instrument", "PHQ-9", "KOD-SYNONYM", "V"],
        ["SCREENING", "Instrument", "PCPTSD5", "SCREENING-POANG", "R", "Poang"],
        ["INSATS", "StartDatum", "2015-10-04", "INSATS-START-FORE-ERBJUDEN", "R"],
        ["INSATS", "SlutDatum", "2015-10-19", "INSATS-SLUT-FORE-START", "R"],
        ["INSATS", "SlutDatum", "2015-11-02", "INSATS-EFTER-MANAD", "R"],
        ["INSATS", "RemissDatum", "2015-10-06", "INSATS-ERBJUDEN-FORE-REMISS", "V", "ErbjudenDatum"],
        ["INSATS", "Tackade", "NEJ", "INSATS-NEJ-STARTAD", "R", "StartDatum"],
        ["UTBILDNING", "VaravKommun", "41", "UTBILDNING-KOMMUN", "R", "Deltagare"],
        ["UTBILDNING", "VaravUtbildare", "41", "UTBILDNING-UTBILDARE", "R", "Deltagare"],
        ["UTBILDNING", "Datum", "2015-09-20", "UTBILDNING-UTANFOR-MANAD", "R"],
        ["PROGRAM", "Belopp", "", "PROGRAM-BELOPP-SAKNAS", "V"],
        ["PROGRAM", "Datum", "2015-09-20", "PROGRAM-UTANFOR-MANAD", "R"],
        ["MV_ANSOKAN", "Manad", "2015-09", "MV_ANSOKAN-UTANFOR-MANAD", "R"],
        ["MV_ANSOKAN", "Antal", "…", "ANTAL-MASKERING", "V"],
        ["MV_ANSOKAN", "Antal", "-", "ANTAL-MASKERING", "V"],
        ["MV_ANSOKAN", "Antal", "1 234", "TAL-TUSENTAL", "V"],
        ["MV_ANSOKAN", "Medborgarskap", "Eswatini", "NAMN-SYNONYM", "V"],
        ["MV_ANSOKAN", "Medborgarskap", "Atlantis", "LAND-OKANT", "R"],
        ["MV_INSKRIVNA", "Kommun", "Arjeplogs kommun", "MV_INSKRIVNA-KOMMUN-LAN", "R"],
        ["MV_INSKRIVNA", "Kommun", "Kungsbacka kommun", "NAMN-SYNONYM", "V"],
        ["MV_INSKRIVNA", "Lan", "Halland", "NAMN-SYNONYM", "V"],
        ["MV_INSKRIVNA", "Kommun", "Ankeborg", "KOMMUN-OKANT-NAMN", "V"],
        ["MV_INSKRIVNA", "PubliceradDatum", "2015-11-06", "MANIFEST-AVVIKER", "R"],
        ["MV_BESLUT", "Bifall", "51", "MV_BESLUT-SUMMA-BESLUT", "V", "Avgjorda"],
        ["MV_BESLUT", "BifallsandelTotal", "51", "MV_BESLUT-ANDEL-TOTAL", "V"],
        ["MV_BESLUT", "BifallsandelExklDublinOvriga", "63,2", "MV_BESLUT-ANDEL-EXKL", "V"],
        ["MV_BESLUT", "BifallsandelTotal", "50%", "TAL-PROCENTTECKEN", "V"],
    ];

    [TestCaseSource(nameof(Cells))]
    public void A_row_is_judged(string kind, string column, string value, string rule, string severity, string? findingColumn = null)
    {
        using var folder = FolderOf(kind).With(CsvText.Of(kind).With(Row, column, value));
        var (report, rows) = folder.Read();
        var finding = report.Findings.FirstOrDefault(f => f.Rule == rule && f.Severity.Letter() == severity);
        Assert.That(finding, Is.Not.Null, string.Join("\n", report.Findings));
        Assert.That((finding!.Line, finding.Column), Is.EqualTo(((long)Line, findingColumn ?? column)));
        Assert.That(rows.Rows.Any(r => r.Line == Line), Is.EqualTo(severity == "V"));
        Assert.That(report.Refused, Is.False);
    }

    private static IEnumerable<string> Kinds => DeliveryFolder.Catalog.Contracts.Select(c => c.FileKind).Except(["REGISTER", "HALSOUNDERSOKNING", "MV_RIKET_MANAD"]);

    [TestCaseSource(nameof(Kinds))]
    public void A_right_file_has_nothing_to_object_to(string kind)
    {
        using var folder = FolderOf(kind).With(CsvText.Of(kind));
        var (report, rows) = folder.Read();
        Assert.That(report.Findings.Where(f => f.Rule != "MV_INSKRIVNA-LAN-SAKNAS"), Is.Empty);
        Assert.That((report.RowsAccepted, rows.Rows.Count), Is.EqualTo((25L, 25)));
        Assert.That(folder.Validate().Reports[0].Findings, Is.EqualTo(report.Findings));
    }

    [Test]
    public void A_level_out_of_the_types_reach_is_warned_of_and_a_missing_one_is_the_types_own()
    {
        using var folder = new DeliveryFolder().With(CsvText.Of("INSATS").With(Row, "InsatsTyp", "GRUPP").With(Row, "IascNiva", "4"));
        var (report, rows) = folder.Read();
        Assert.That(report.Findings.Single(), Has.Property("Rule").EqualTo("INSATS-NIVA").And.Property("Line").EqualTo(Line));
        var slot = DeliveryFolder.Catalog["INSATS"].SlotOf("IascNiva");
        Assert.That((rows.Rows[0].Slots[slot], rows.Rows[Row].Slots[slot]), Is.EqualTo((4L, 4L)));
    }

    [TestCase("60", 1500)]
    [TestCase("25", 2500)]
    public void The_who5_percent_scale_becomes_raw_points(string score, int centi)
    {
        using var folder = new DeliveryFolder().With(CsvText.Of("SCREENING").With(Row, "Instrument", "WHO5").With(Row, "Poang", score).With(Row, "AntalBesvarade", "5"));
        var (report, rows) = folder.Read();
        Assert.That(report.Findings.Select(f => f.Rule), Is.EqualTo(centi == 2500 ? Array.Empty<string>() : ["SCREENING-PROCENTSKALA"]));
        Assert.That(rows.Rows[Row].Slots[DeliveryFolder.Catalog["SCREENING"].SlotOf("Poang")], Is.EqualTo(centi));
    }

    [Test]
    public void A_free_text_with_a_personal_number_refuses_the_file()
    {
        using var folder = new DeliveryFolder().With(CsvText.Of("PROGRAM").With(Row, "Källa", "enligt 19811218-9876"));
        var report = folder.Read().Report;
        Assert.That(report.Refused, Is.True);
        Assert.That(report.Findings.Single(f => f.Severity == Severity.File), Has.Property("Rule").EqualTo("FIL-PERSONNUMMER").And.Property("MaskedValue").Null);
    }

    [Test]
    public void A_code_of_the_other_system_is_seen_by_where_the_people_live()
    {
        // 13 is Halland for SCB and Sörmland in Väntetidsdatabasen.
        using var folder = new DeliveryFolder().With(CsvText.Of("KONTAKT").WithEach("Lkf", _ => "0480"));
        var report = folder.Read().Report;
        Assert.That(report.Findings.Single(), Has.Property("Rule").EqualTo("FIL-KODSYSTEM").And.Property("Column").EqualTo("Lkf"));
        Assert.That(report.Refused, Is.True);
    }

    [Test]
    public void A_contact_without_a_person_counts_as_itself_and_no_other()
    {
        using var folder = new DeliveryFolder().With(CsvText.Of("KONTAKT").With(1, "PersonNyckel", "OLANKAD").With(2, "PersonNyckel", "OLANKAD"));
        var (report, rows) = folder.Read();
        Assert.That(report.Findings, Is.Empty);
        var contract = DeliveryFolder.Catalog["KONTAKT"];
        int person = contract.SlotOf("PersonNyckel"), contact = contract.SlotOf("VardkontaktId");
        Assert.That(rows.Rows[1].Slots[person], Is.EqualTo(-rows.Rows[1].Slots[contact]).And.Negative);
        Assert.That(rows.Rows[1].Slots[person + 1], Is.Zero);
        Assert.That(rows.Rows.Select(r => r.Slots[person + 2]), Is.Unique.And.All.InRange(0, uint.MaxValue));
        Assert.That(rows.Rows[0].Slots[person], Is.Positive);
    }

    [Test]
    public void Units_and_codes_are_named_once_with_what_they_are_part_of()
    {
        using var folder = new DeliveryFolder().With(CsvText.Of("KONTAKT"));
        var members = folder.Read().Report.Members;
        Assert.That(members.Select(m => (m.Text, m.Level)), Is.EquivalentTo(new[]
        {
            ("SE2321000115-G1", 3), ("SE2321000115-V1", 2), ("SE2321000115-E1", 1), ("931", 0), ("ARA", 0),
        }));
        Assert.That(members.Single(m => m.Level == 1).Parent, Is.EqualTo(members.Single(m => m.Level == 2).Key));
        Assert.That(members.Single(m => m.Level == 2).Parent, Is.EqualTo(members.Single(m => m.Level == 3).Key));
    }
}
