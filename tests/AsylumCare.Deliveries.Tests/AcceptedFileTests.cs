using System.Text;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Tests;

internal sealed class AcceptedFileTests
{
    private static Dictionary<string, long> Fact(string fileKind, long[] row, int fact = 0)
    {
        var layout = DeliveryFolder.Catalog[fileKind].Facts[fact];
        return layout.Columns.Zip(layout.Slots).ToDictionary(p => p.First, p => row[p.Second]);
    }

    private static Dictionary<string, long> FirstFact(CsvText csv, string sender = "13", long version = 1, int fact = 0)
    {
        using var folder = new DeliveryFolder(sender, version: version).With(csv);
        var (report, rows) = folder.Read();
        Assert.That(report.Refused, Is.False, string.Join("\n", report.Findings));
        return Fact(csv.FileKind, rows.Rows[0].Slots, fact);
    }

    private static int Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    [Test]
    public void A_register_row_becomes_the_numbers_of_its_fact()
    {
        var fact = FirstFact(CsvText.Register());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fact["event_kind"], Is.EqualTo(1));
            Assert.That(fact["event_day"], Is.EqualTo(Day(2015, 10, 5)));
            Assert.That(fact["region_id"], Is.EqualTo(13));
            Assert.That(fact["municipality_id"], Is.EqualTo(1380));
            Assert.That(fact["citizenship_id"], Is.EqualTo(760));
            Assert.That(fact["case_profile_key"], Is.EqualTo(1011), "man, not unaccompanied, reception centre, applicant");
            Assert.That(fact["reason_id"], Is.Zero);
            Assert.That(fact["person_key"], Is.Positive);
        }
    }

    [Test]
    public void Missing_codes_become_the_numbers_the_schema_gives_them()
    {
        var csv = CsvText.Register().With(0, "Ensamkommande", "").With(0, "Boendeform", "").With(0, "Status", "").With(0, "Lan", "").With(0, "Kommun", "").With(0, "RegistreringDatum", "");
        var fact = FirstFact(csv);
        Assert.That(fact["case_profile_key"], Is.EqualTo(1200));
        Assert.That((fact["region_id"], fact["municipality_id"], fact["registration_day"]), Is.EqualTo((99L, 0L, RowBlock.Missing)));
    }

    [Test]
    public void An_examination_row_becomes_the_numbers_of_its_fact()
    {
        var csv = CsvText.Examinations().With(0, "Tolk", "").With(0, "KalladTill", "");
        var fact = FirstFact(csv);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fact["event_day"], Is.EqualTo(Day(2015, 10, 12)));
            Assert.That(fact["claimed_ore"], Is.EqualTo(208_550));
            Assert.That(fact["called_day"], Is.EqualTo(RowBlock.Missing));
            Assert.That(fact["interpreter_id"], Is.EqualTo(-1));
            Assert.That(fact["mental_sign_id"], Is.EqualTo(2));
            Assert.That(fact["examination_key"], Is.Positive);
        }
    }

    [Test]
    public void An_offer_that_led_nowhere_belongs_to_the_month_of_the_call_or_the_offer()
    {
        var csv = CsvText.Examinations(1).With(0, "Utfall", "EJ_NADD").With(0, "UndersokningDatum", "").With(0, "Samtal", "");
        Assert.That(FirstFact(csv)["event_day"], Is.EqualTo(Day(2015, 10, 10)));
        csv.With(0, "KalladTill", "").With(0, "ErbjudenDatum", "2015-10-02");
        Assert.That(FirstFact(csv)["event_day"], Is.EqualTo(Day(2015, 10, 2)));
    }

    [Test]
    public void The_nations_month_fills_two_facts_and_the_second_only_where_decisions_are_published()
    {
        var decisions = FirstFact(CsvText.Nation(), "MV", 20_170_620, fact: 1);
        Assert.That(decisions["mean_handling_microdays"], Is.EqualTo(158_123_457));
        var layout = DeliveryFolder.Catalog["MV_RIKET_MANAD"].Facts[1];
        var csv = CsvText.Nation();
        foreach (var column in new[] { "Avgjorda", "Bifall", "Avslag", "Dublin", "Ovriga", "GenomsnittligHandlaggningstidDagar" }) csv.With(0, column, "");
        using var folder = new DeliveryFolder("MV", version: 20_170_620).With(csv);
        var (report, rows) = folder.Read();
        Assert.That(report.Findings, Is.Empty);
        Assert.That(rows.Rows[0].Slots[layout.WhenSlot], Is.EqualTo(RowBlock.Missing));
    }

    [TestCase("Man", "1", "MV_RIKET_MANAD-KON-SUMMA")]
    [TestCase("Bifall", "1", "MV_RIKET_MANAD-BESLUT-SUMMA")]
    [TestCase("Minderariga", "40000", "MV_RIKET_MANAD-MINDERARIGA")]
    [TestCase("Ensamkommande", "18001", "MV_RIKET_MANAD-ENSAMKOMMANDE")]
    public void Sums_that_do_not_agree_are_warned_of(string column, string value, string rule)
    {
        using var folder = new DeliveryFolder("MV", version: 20_170_620).With(CsvText.Nation().With(0, column, value));
        var report = folder.Read().Report;
        Assert.That(report.Refused, Is.False);
        Assert.That(report.Findings.Single().Rule, Is.EqualTo(rule));
    }

    [Test]
    public void Bom_line_ends_column_order_case_of_names_and_padding_do_not_matter()
    {
        var plain = CsvText.Register();
        var other = CsvText.Register();
        other.Columns.Reverse();
        var text = "sep=;\r\n" + other.ToText(lineBreak: "\r\n").Replace("PersonNyckel", "PERSONNYCKEL", StringComparison.Ordinal).Replace(";SYR;", "; \"SYR\" ;".Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        using var first = new DeliveryFolder().With(plain);
        using var second = new DeliveryFolder().With("REGISTER", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], 100);
        var (report, rows) = second.Read();
        Assert.That(report.Findings.Select(f => f.Rule), Is.EqualTo(new[] { "FIL-SEP-RAD" }));
        Assert.That(rows.Rows.Select(r => r.Slots), Is.EqualTo(first.Read().Rows.Rows.Select(r => r.Slots)));
    }

    [Test]
    public void An_unknown_or_missing_optional_column_is_warned_of()
    {
        var csv = CsvText.Register().WithEach("Notering", _ => "x");
        csv.Columns.Remove("Boendeform");
        using var folder = new DeliveryFolder().With(csv);
        var report = folder.Read().Report;
        Assert.That(report.Refused, Is.False);
        Assert.That(report.Findings.Select(f => (f.Rule, f.Column)), Is.EquivalentTo(new[] { ("FIL-KOLUMN-OKAND", "Notering"), ("FIL-KOLUMN-FRIVILLIG", "Boendeform") }));
    }

    [Test]
    public void A_header_without_rows_is_a_file()
    {
        using var folder = new DeliveryFolder().With(CsvText.Register(0));
        var report = folder.Read().Report;
        Assert.That((report.Refused, report.RowsRead), Is.EqualTo((false, 0L)));
    }

    [Test]
    public void Blocks_never_change_what_is_read()
    {
        using var folder = new DeliveryFolder().With(CsvText.Examinations(1000));
        var whole = folder.Read().Rows.Rows;
        var parts = folder.Read(DeliveryFolder.Context with { BlockRows = 7 }).Rows.Rows;
        Assert.That(parts.Select(r => r.Slots), Is.EqualTo(whole.Select(r => r.Slots)));
    }

    [Test]
    public void Every_contract_fills_facts_from_slots_it_has()
    {
        foreach (var contract in DeliveryFolder.Catalog.Contracts)
        {
            Assert.That(contract.Facts, Is.Not.Empty);
            foreach (var fact in contract.Facts) Assert.That(fact.Slots, Has.All.InRange(0, contract.SlotCount - 1));
            Assert.That(contract.Rules.Select(r => r.Name), Is.Unique.And.All.Matches<string>(n => n!.Length <= 40));
        }
    }
}
