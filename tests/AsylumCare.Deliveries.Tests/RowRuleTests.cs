using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Tests;

/// <summary>R and V: the row is named, the rest of the file stands.</summary>
internal sealed class RowRuleTests
{
    private const int Row = 4;
    private const int Line = Row + 2;

    private static readonly object?[][] Register =
    [
        ["PersonNyckel", "ABC", "PERSONNYCKEL-FORMAT", "R"],
        ["PersonNyckel", "AAAAAAAAAAAAAAAAAAAAAAAAAB", "PERSONNYCKEL-FORMAT", "R"],
        ["PersonNyckel", "", "VARDE-SAKNAS", "R"],
        ["NyckelVersion", "2", "MANIFEST-AVVIKER", "R"],
        ["EpisodNr", "0", "TAL-INTERVALL", "R"],
        ["EpisodNr", "ett", "TAL-FORMAT", "R"],
        ["AnsokanDatum", "2015-02-29", "DATUM-FORMAT", "R"],
        ["AnsokanDatum", "05/10/2015", "DATUM-SNEDSTRECK", "R"],
        ["AnsokanDatum", "42282", "DATUM-SERIENUMMER", "R"],
        ["AnsokanDatum", "2018-01-01", "DATUM-FRAMTID", "R"],
        ["AnsokanDatum", "2015-10-06", "REGISTER-FORE-ANSOKAN", "V", "HandelseDatum"],
        ["AnsokanDatum", "2015-10-07", "REGISTER-FORE-ANSOKAN", "R", "HandelseDatum"],
        ["RegistreringDatum", "2015-10-04", "REGISTER-REGISTRERAD-FORE-ANSOKAN", "V"],
        ["FodelseAr", "1850", "TAL-INTERVALL", "R"],
        ["FodelseAr", "2016", "REGISTER-FODD-EFTER-ANSOKAN", "R", "AnsokanDatum"],
        ["FodelseAr", "1 990", "TAL-TUSENTAL", "V"],
        ["FodelseAr", "1\u00A0990", "TAL-TUSENTAL", "V"],
        ["FodelseAr", "19 90", "TAL-FORMAT", "R"],
        ["Kon", "4", "KOD-OKAND", "R"],
        ["Kon", "K", "KOD-SYNONYM", "V"],
        ["Kon", "kvinna", "KOD-SYNONYM", "V"],
        ["Medborgarskap", "syr", "KOD-GEMENER", "V"],
        ["Medborgarskap", "SYX", "LAND-OKANT", "R"],
        ["Ensamkommande", "X", "KOD-OKAND", "R"],
        ["Handelse", "inskriven", "KOD-GEMENER", "V"],
        ["Handelse", "AVREST", "KOD-OKAND", "R"],
        ["Handelse", "UTSKRIVEN", "REGISTER-ORSAK-SAKNAS", "V", "UtskrivningsOrsak"],
        ["HandelseDatum", "2015-11-01", "REGISTER-UTANFOR-MANAD", "R"],
        ["HandelseDatum", "1900-01-01", "REGISTER-UTANFOR-MANAD", "R"],
        ["Lan", "02", "LAN-OKANT", "R"],
        ["Lan", "", "REGISTER-LAN-SAKNAS", "V"],
        ["Kommun", "1399", "KOMMUN-OKAND", "R"],
        ["Kommun", "114", "KOD-INLEDANDE-NOLLA", "V"],
        ["Boendeform", "HOTELL", "KOD-OKAND", "R"],
    ];

    private static readonly object?[][] Examinations =
    [
        ["Regionkod", "14", "MANIFEST-AVVIKER", "R"],
        ["Regionkod", "42", "REGION-OKAND", "R"],
        ["HuId", "", "VARDE-SAKNAS", "R"],
        ["HuId", "0123456789012345678901234567890123456789012345678901234567890123456789", "ID-FORMAT", "R"],
        ["Samtal", "N", "HALSOUNDERSOKNING-SAMTAL", "R"],
        ["Samtal", "", "HALSOUNDERSOKNING-SAMTAL", "R"],
        ["UndersokningDatum", "", "HALSOUNDERSOKNING-DATUM-SAKNAS", "R"],
        ["UndersokningDatum", "2015-09-30", "HALSOUNDERSOKNING-UTANFOR-MANAD", "R"],
        ["ErbjudenDatum", "2015-10-13", "HALSOUNDERSOKNING-FORE-ERBJUDANDE", "V", "UndersokningDatum"],
        ["KalladTill", "2015-09-19", "HALSOUNDERSOKNING-KALLAD-FORE", "V"],
        ["FodelseAr", "2016", "HALSOUNDERSOKNING-FODD-EFTER", "R", "UndersokningDatum"],
        ["HSAIdVardenhet", "E1", "HSA-FORMAT", "R"],
        ["HSAIdVardenhet", "SE2321000116-E1", "HSA-KONTROLLSIFFRA", "V"],
        ["HSAIdVardenhet", "se2321000115-e1", "KOD-GEMENER", "V"],
        ["ErsattningBelopp", "2.085", "TAL-FORMAT", "R"],
        ["ErsattningBelopp", "2 085,50", "TAL-TUSENTAL", "V"],
        ["ErsattningBelopp", "-1", "TAL-INTERVALL", "R"],
    ];

    [TestCaseSource(nameof(Register))]
    public void A_register_row_is_judged(string column, string value, string rule, string severity, string? findingColumn = null) =>
        Judge(CsvText.Register().With(Row, column, value), findingColumn ?? column, rule, severity, value);

    [TestCaseSource(nameof(Examinations))]
    public void An_examination_row_is_judged(string column, string value, string rule, string severity, string? findingColumn = null) =>
        Judge(CsvText.Examinations().With(Row, column, value), findingColumn ?? column, rule, severity, value);

    private static void Judge(CsvText csv, string column, string rule, string severity, string value)
    {
        using var folder = new DeliveryFolder().With(csv);
        var (report, rows) = folder.Read();
        var finding = report.Findings.FirstOrDefault(f => f.Rule == rule && f.Severity.Letter() == severity);
        Assert.That(finding, Is.Not.Null, string.Join("\n", report.Findings));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Refused, Is.False);
            Assert.That(finding!.Line, Is.EqualTo(Line));
            Assert.That(finding.Column, Is.EqualTo(column));
            Assert.That(finding.TextSv, Is.Not.Empty);
            Assert.That(finding.TextEn, Is.Not.Empty);
            Assert.That(finding.Rule, Has.Length.LessThanOrEqualTo(40));
            Assert.That(value.Length > 2 && finding.MaskedValue == value, Is.False);
            Assert.That(report.RowsRefused, Is.EqualTo(severity == "R" ? 1 : 0));
            Assert.That(rows.Rows.Any(r => r.Line == Line), Is.EqualTo(severity == "V"));
            Assert.That(report.RowsAccepted, Is.EqualTo(100 - report.RowsRefused));
        }
    }

    [Test]
    public void Of_two_rows_with_one_key_the_first_stands()
    {
        var csv = CsvText.Register();
        csv.Rows[7] = new(csv.Rows[3]) { ["Kommun"] = "1381" };
        using var folder = new DeliveryFolder().With(csv);
        var (report, _) = folder.Read();
        Assert.That(report.RefusedAfterwards, Is.EqualTo(new[] { 9L }));
        Assert.That(report.RowsAccepted, Is.EqualTo(99));
        Assert.That(report.Findings.Single().TextSv, Does.Contain("rad 5"));
    }

    [Test]
    public void A_row_with_too_few_fields_is_refused()
    {
        var lines = CsvText.Register().ToText().Split('\n');
        lines[4] = lines[4][..lines[4].LastIndexOf(';')];
        using var folder = new DeliveryFolder().With("REGISTER", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)), 100);
        var report = folder.Read().Report;
        Assert.That(report.Findings.Single(), Has.Property("Rule").EqualTo("RAD-FALTANTAL").And.Property("Line").EqualTo(5));
    }

    [Test]
    public void Findings_are_capped_and_the_rest_counted()
    {
        using var folder = new DeliveryFolder().With(CsvText.Register(3000).WithEach("Medborgarskap", _ => "syr").WithEach("Handelse", _ => "inskriven"));
        var report = folder.Read().Report;
        Assert.That(report.Findings, Has.Count.EqualTo(202));
        Assert.That(report.Findings.Sum(f => f.Occurrences), Is.EqualTo(6000));
        Assert.That(report.RowsWarned, Is.EqualTo(3000));
    }

    [Test]
    public void A_formula_is_not_shown_as_one()
    {
        using var folder = new DeliveryFolder().With(CsvText.Register().With(Row, "Medborgarskap", "=cmd|x"));
        Assert.That(folder.Read().Report.Findings.Single().MaskedValue, Is.EqualTo("'=c***"));
    }
}
