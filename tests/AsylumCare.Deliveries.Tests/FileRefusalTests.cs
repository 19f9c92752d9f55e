using System.Text;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Tests;

/// <summary>F: one finding names rule, line and column in both languages, and no row is kept.</summary>
internal sealed class FileRefusalTests
{
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Spoil(CsvText csv, int line, Func<string, string> change)
    {
        var lines = csv.ToText().Split('\n');
        lines[line - 1] = change(lines[line - 1]);
        return string.Join('\n', lines);
    }

    private static IEnumerable<TestCaseData> Files()
    {
        TestCaseData Case(string name, byte[] bytes, string rule, long line, string? column = null, long rows = 100) =>
            new TestCaseData(bytes, rows, rule, line, column).SetName($"Refused_whole: {name}");

        var right = CsvText.Register();
        yield return Case("empty file", [], "FIL-TOM", 0, rows: 0);
        yield return Case("only a BOM", [0xEF, 0xBB, 0xBF], "FIL-TOM", 0, rows: 0);
        var named = CsvText.Register().WithEach("Notering", i => i is 3 or 7 ? "Ängelholm" : "").ToText().Split('\n');
        byte[] Mixed(Func<int, Encoding> encoding) => [.. named.SelectMany((line, i) => encoding(i).GetBytes(line + "\n"))];
        yield return Case("UTF-8, then Windows-1252", Mixed(i => i < 6 ? Encoding.UTF8 : Encoding.Latin1), "FIL-TECKENKODNING", 9);
        yield return Case("Windows-1252, then UTF-8", Mixed(i => i < 6 ? Encoding.Latin1 : Encoding.UTF8), "FIL-TECKENKODNING", 9);
        yield return Case("BOM, then Windows-1252", [.. Encoding.UTF8.Preamble, .. Mixed(_ => Encoding.Latin1)], "FIL-TECKENKODNING", 5);
        yield return Case("a byte that Windows-1252 has not", [.. Encoding.Latin1.GetBytes(Spoil(right, 7, l => l.Replace("SYR", "S\u0081\u00E5")))], "FIL-TECKENKODNING", 7);
        yield return Case("UTF-16", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(right.ToText())).ToArray(), "FIL-TECKENKODNING", 1);
        yield return Case("mojibake", Bytes(Spoil(right, 9, l => l.Replace("SYR", "Ã¥"))), "FIL-TECKENKODNING", 9);
        yield return Case("mojibake of Ö", Bytes(Spoil(right, 9, l => l.Replace("SYR", "Ã–VR"))), "FIL-TECKENKODNING", 9);
        yield return Case("replacement character", Bytes(Spoil(right, 4, l => l.Replace("SYR", "S\uFFFDR"))), "FIL-TECKENKODNING", 4);
        yield return Case("cut in a character", [.. right.ToBytes(), 0xC3], "FIL-TECKENKODNING", 102);
        yield return Case("NUL", Bytes(Spoil(right, 5, l => l.Replace("SYR", "S\0R"))), "FIL-STYRTECKEN", 5);
        yield return Case("quote never closed", Bytes(Spoil(right, 6, l => "\"" + l)), "FIL-CITATTECKEN", 6);
        yield return Case("quote inside a value", Bytes(Spoil(right, 6, l => l.Replace("SYR", "S\"R"))), "FIL-CITATTECKEN", 6);
        yield return Case("line break in quotes", Bytes(Spoil(right, 6, l => l.Replace("SYR", "\"S\nYR\""))), "FIL-CITATTECKEN", 6);
        yield return Case("a line of a megabyte", Bytes(Spoil(right, 6, l => l + new string('x', 1 << 20))), "FIL-LANG-RAD", 6);
        yield return Case("comma", Bytes(right.ToText(',')), "FIL-SEPARATOR", 1);
        yield return Case("tab", Bytes(right.ToText('\t')), "FIL-SEPARATOR", 1);
        yield return Case("column missing", Bytes(Spoil(right, 1, l => l.Replace(";Handelse;", ";Annat;"))), "FIL-KOLUMN-SAKNAS", 1, "Handelse");
        yield return Case("column twice", Bytes(Spoil(right, 1, l => l.Replace(";Lan;", ";KON;"))), "FIL-KOLUMN-DUBBEL", 1, "KON");
        yield return Case("fewer rows than the manifest says", right.ToBytes(), "FIL-RADANTAL", 0, rows: 101);
        yield return Case("LMA number as PersonNyckel", CsvText.Register().With(3, "PersonNyckel", "50-123456/2").ToBytes(), "FIL-PERSONNUMMER", 5, "PersonNyckel");
        yield return Case("LMA number in an unknown column", CsvText.Register().WithEach("Notering", i => i == 8 ? " 50-123456 " : "").ToBytes(), "FIL-PERSONNUMMER", 10, "Notering");
        yield return Case("personal number in an unknown column", CsvText.Register().WithEach("Notering", i => i == 8 ? "pnr 19811218-9876, ringt" : "").ToBytes(), "FIL-PERSONNUMMER", 10, "Notering");
        yield return Case("six refused of a hundred", CsvText.Register().WithEach("Kon", i => i < 6 ? "9" : "1").ToBytes(), "FIL-FOR-MANGA-AVVISADE", 0);
    }

    [TestCaseSource(nameof(Files))]
    public void A_bad_file_is_refused_with_rule_line_and_what_to_do(byte[] bytes, long rows, string rule, long line, string? column)
    {
        using var folder = new DeliveryFolder().With("REGISTER", bytes, rows);
        var (report, _) = folder.Read();
        var finding = report.Findings.FirstOrDefault(f => f.Rule == rule);
        Assert.That(finding, Is.Not.Null, string.Join("\n", report.Findings.Select(f => $"{f.Rule} {f.Line} {f.TextSv}")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Refused, Is.True);
            Assert.That(report.RowsAccepted, Is.Zero);
            Assert.That(finding!.Severity, Is.EqualTo(Severity.File));
            Assert.That(finding.Line, Is.EqualTo(line));
            Assert.That(finding.Column, Is.EqualTo(column));
            Assert.That(finding.TextSv, Is.Not.Empty);
            Assert.That(finding.TextEn, Is.Not.Empty);
            Assert.That(finding.MaskedValue, Is.Null);
            Assert.That(report.Sha256, Has.Length.EqualTo(64));
        }
    }

    [Test]
    public void A_missing_file_is_refused()
    {
        using var folder = new DeliveryFolder().With(CsvText.Register());
        var manifest = folder.ReadManifest().Manifest!;
        var report = DeliveryFileReader.Read(
            folder.PathOf("borta.csv"), manifest, manifest.Files[0], DeliveryFolder.Catalog["REGISTER"], DeliveryFolder.Context, new KeptRows());
        Assert.That(report.Findings.Select(f => f.Rule), Is.EqualTo(new[] { "FIL-SAKNAS" }));
        Assert.That(report.Refused, Is.True);
    }

    [Test]
    public void A_file_that_changed_after_its_manifest_is_refused()
    {
        using var folder = new DeliveryFolder().With(CsvText.Register());
        folder.File()["sha256"] = new string('a', 64);
        Assert.That(folder.Read().Report.Findings.Select(f => f.Rule), Is.EqualTo(new[] { "FIL-SHA256" }));
    }

    [TestCase("")]
    [TestCase(" ")]
    public void Personal_numbers_as_ids_refuse_the_file_from_ten_and_one_percent(string padding)
    {
        // Ten valid numbers: born 1 January 1980–1989, with the check digit worked out.
        string[] numbers = [.. Enumerable.Range(80, 10).Select(year => WithLuhn($"{year}0101123"))];
        FileReport Read(int count)
        {
            using var folder = new DeliveryFolder().With(CsvText.Examinations(200).WithEach("HuId", i => i < count ? padding + numbers[i] + padding : $"HU-{i}"));
            return folder.Read().Report;
        }

        Assert.That(Read(9).Refused, Is.False);
        var refused = Read(10);
        Assert.That(refused.Refused, Is.True);
        Assert.That(refused.Findings.Single().Rule, Is.EqualTo("FIL-PERSONNUMMER"));
        Assert.That(refused.Findings.Single().Column, Is.EqualTo("HuId"));
    }

    [Test]
    public void A_personal_number_for_a_column_name_refuses_the_file_and_no_value_is_shown_as_a_name()
    {
        var bytes = Bytes(Spoil(CsvText.Register(), 1, l => l + ";19811218-9876;1976"));
        using var folder = new DeliveryFolder().With("REGISTER", bytes, 100);
        var findings = folder.Read().Report.Findings;
        Assert.That(findings.Select(f => f.Rule), Does.Contain("FIL-PERSONNUMMER"));
        Assert.That(string.Join(" ", findings.Select(f => f.Column)), Does.Not.Contain("1976").And.Not.Contain("9876"));
    }

    [Test]
    public void No_finding_shows_a_raw_number()
    {
        var csv = CsvText.Register().With(1, "PersonNyckel", "19811218-9876").With(2, "FodelseAr", "811218-9876").With(3, "Medborgarskap", "50-123456");
        using var folder = new DeliveryFolder().With(csv);
        var shown = string.Join("|", folder.Read().Report.Findings.Select(f => $"{f.MaskedValue}{f.TextSv}{f.TextEn}"));
        Assert.That(shown, Does.Not.Contain("81").And.Not.Contain("50-"));
    }

    [Test]
    public void Dates_and_ids_are_not_taken_for_personal_numbers()
    {
        string[] innocent = ["2015-10-01", "20151001", "2015-10-01 09:30", "SE2321000115-E1", "198112189876543", "12345678901234567890", "8112189877", "12-345"];
        using var folder = new DeliveryFolder().With(CsvText.Register().WithEach("Notering", i => innocent[i % innocent.Length]));
        Assert.That(folder.Read().Report.Findings.Select(f => f.Rule), Is.EqualTo(new[] { "FIL-KOLUMN-OKAND" }));
    }

    private static string WithLuhn(string nine)
    {
        var sum = nine.Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(p => p > 9 ? p - 9 : p);
        return nine + ((10 - (sum % 10)) % 10);
    }
}
