using System.IO.Compression;
using System.Text;

namespace AsylumCare.Deliveries.Tests.Workbooks;

/// <summary>Files that are no workbooks, or dangerous ones: refused by name, in seconds, in little memory.</summary>
internal sealed class HostileBookTests
{
    private const long MostBytes = 512L << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly byte[] Right = BookBytes.Of(Books.Information, Books.Enrolled);

    [Test]
    public void A_pdf_is_none() => Refused("%PDF-1.4\n%âãÏÓ\n1 0 obj"u8.ToArray(), "BOK-FORMAT");

    [Test]
    public void Nothing_is_none() => Refused([], "BOK-FORMAT");

    [Test]
    public void Another_zip_is_none() => Refused(Zip(("word/document.xml", Encoding.UTF8.GetBytes("<document/>"))), "BOK-FORMAT");

    [Test]
    public void The_old_format_is_to_be_saved_anew() => Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "BOK-XLS");

    [Test]
    public void A_workbook_under_a_password_is_named() =>
        Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "BOK-KRYPTERAD");

    [Test]
    public void A_workbook_cut_short_is_damaged() => Refused(Right[..(Right.Length / 2)], "BOK-SKADAD");

    [Test]
    public void A_zip_bomb_is_stopped_while_it_unpacks() =>
        Refused(With(Right, "xl/worksheets/bomb.xml", part => Fill(part, 40 << 20, "<a/>")), "BOK-KOMPRIMERING");

    [Test]
    public void Many_parts_of_some_size_are_too_large()
    {
        var noise = new byte[40 << 20];
        new Random(1).NextBytes(noise);
        Refused(noise.AsSpan(0, 4).SequenceEqual("PK"u8) ? [] : [.. Right[..4], .. noise], "BOK-FOR-STOR");
    }

    [Test]
    public void A_workbook_of_thousands_of_parts_is_too_large() =>
        Refused(Zip([.. Enumerable.Range(0, 3000).Select(i => ($"xl/{i}.xml", "<a/>"u8.ToArray()))]), "BOK-FOR-STOR");

    [Test]
    public void A_text_without_end_is_damage() =>
        Refused(With(Right, "xl/long.xml", part => part.Write([.. "<a>"u8, .. Enumerable.Range(0, 400_000).Select(i => (byte)('a' + (i * 7919 % 25))), .. "</a>"u8])), "BOK-SKADAD");

    [Test]
    public void Nesting_without_end_is_damage() => Refused(With(Right, "xl/deep.xml", part => Fill(part, 300_000, "<a>")), "BOK-SKADAD");

    [Test]
    public void A_document_type_is_damage() =>
        Refused(With(Right, "xl/entity.xml", part => part.Write("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>"u8)), "BOK-SKADAD");

    [Test]
    public void Links_to_other_files_are_refused() =>
        Refused(With(Right, "xl/externalLinks/externalLink1.xml", part => part.Write("<externalLink/>"u8)), "BOK-EXTERN-LANK");

    [TestCase("<row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>", "BOK-SKADAD")]
    [TestCase("<row r=\"2\"><c r=\"ZZZZ2\"><v>1</v></c></row>", "BOK-SKADAD")]
    [TestCase("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", "BOK-FOR-STOR")]
    public void A_cell_far_away_is_no_reason_to_walk_there(string row, string rule) => Refused(WithSheet(row), rule);

    [Test]
    public void A_workbook_without_a_known_layout_is_refused() => Refused(BookBytes.Of(new BookSheet("Blad1", ["a", "b", "c"], [1, 2, 3])), "BOK-LAYOUT");

    [Test]
    public void A_hidden_sheet_is_not_read() => Refused(BookBytes.Of(Books.Information, Books.Enrolled with { Hidden = true }), "BOK-LAYOUT");

    [Test]
    public void A_month_that_the_sheet_has_not_is_named() => Refused(Right, "BOK-MANAD-SAKNAS", "2017-05");

    [Test]
    public void Months_without_a_year_are_refused_where_a_file_has_no_manifest()
    {
        var path = Path.Combine(Path.GetTempPath(), $"asylumcare-{Guid.NewGuid():N}.xlsx");
        File.WriteAllBytes(path, BookBytes.Of(new BookSheet("Inskrivna", ["Län", "Kommun", "jan"], ["Hallands län", "Halmstad", 7])));
        var result = Checking.NativeCheck.Validate(path, new DateOnly(2017, 2, 1), DeliveryFolder.Context).Single();
        File.Delete(path);
        Assert.That(result.Findings.Select(f => f.Rule), Is.EqualTo((string[])["BOK-AR-SAKNAS"]));
    }

    [Test]
    public void A_control_character_in_a_cell_refuses_the_file_at_that_cell()
    {
        using var read = BookRead.Of("MV_INSKRIVNA", "2017-01", Enrolled(["Hallands län", "Halm_x0000_stad", 7]));
        var finding = read.Report.Findings.First(f => f.Severity == Severity.File);
        Assert.That((finding.Rule, finding.Line), Is.EqualTo(("FIL-STYRTECKEN", 3L)));
    }

    [Test]
    public void Formulas_give_their_computed_value_and_those_without_one_are_refused()
    {
        using var read = BookRead.Of("MV_INSKRIVNA", "2017-01",
            Enrolled([.. Enumerable.Range(0, 30).Select(i => (object?[])["Hallands län", i == 0 ? "Halmstad" : i == 1 ? "Laholm" : null, i == 1 ? new Formula("A1+1", null) : new Formula("A1+2", 7)])]));
        Assert.That(read.Report.Findings.Select(f => $"{f.Severity.Letter()} {f.Rule} {f.Column}"), Does.Contain("V BOK-FORMEL C3 (Inskrivna)").And.Contain("R BOK-FORMEL-TOM C4 Antal (Inskrivna)"), read.Said);
    }

    private static BookSheet Enrolled(params object?[][] rows) => new("Inskrivna", [["Inskrivna 2017"], ["Län", "Kommun", "2017-01"], .. rows]);

    private static void Refused(byte[] bytes, string rule, string month = "2017-01")
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var read = BookRead.OfBytes("MV_INSKRIVNA", month, bytes);
        var finding = read.Report.Findings[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((finding.Severity, finding.Rule, read.Report.Refused), Is.EqualTo((Severity.File, rule, true)), read.Said);
            Assert.That(finding.TextSv, Is.Not.Empty.And.Not.EqualTo(finding.TextEn));
            Assert.That(watch.Elapsed, Is.LessThan(Longest));
            Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(MostBytes), "even what was thrown away on the way");
        }
    }

    private static byte[] WithSheet(string row)
    {
        var bytes = BookBytes.Of(new BookSheet("Inskrivna", ["x"]));
        return Replace(bytes, "xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(
            $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{row}</sheetData></worksheet>"));
    }

    private static byte[] Replace(byte[] book, string part, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(book);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }

    private static byte[] With(byte[] book, string part, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        stream.Write(book);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part).Open();
            write(entry);
        }

        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static void Fill(Stream part, int bytes, string piece)
    {
        var pieces = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(piece, 1000)));
        for (var written = 0; written < bytes; written += pieces.Length) part.Write(pieces);
    }
}
