using System.Text;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Pseudonymising;

namespace AsylumCare.Deliveries.Tests;

internal sealed class PseudonymTests
{
    private static readonly DateOnly Today = new(2016, 6, 1);
    private static readonly NationalKey Key = NationalKey.CreateRandom(3);

    // 121212-1212 is Skatteverket's own example of a personal number; +60 days makes a coordination number of its kind.
    [TestCase("12-345678", "12345678")]
    [TestCase("12345678", "12345678")]
    [TestCase("12-345678/1", "12345678")]
    [TestCase(" 12 - 345678 / 12 ", "12345678")]
    [TestCase("12–345678", "12345678")]
    [TestCase("19121212-1212", "191212121212")]
    [TestCase("191212121212", "191212121212")]
    [TestCase("121212+1212", "191212121212")]
    [TestCase("20121212-1212", "201212121212")]
    [TestCase("121212-1212", "201212121212")]
    [TestCase("121212 1212", "201212121212")]
    public void One_person_has_one_number_however_it_is_written(string cell, string number) => Assert.That(Normal(cell), Is.EqualTo(number));

    [TestCase("C1234567")]
    [TestCase("c-123456")]
    [TestCase("OLANKAD")]
    [TestCase("olankad")]
    [TestCase("19900101-TF12")]
    [TestCase("900101-A12B")]
    public void Numbers_made_up_at_the_visit_tell_of_nobody(string cell) => Assert.That(Normal(cell), Is.EqualTo("OLANKAD"));

    [TestCase("")]
    [TestCase("1234567")]
    [TestCase("2016-01-01")]
    [TestCase("19121212-1213")]
    [TestCase("19121312-1212")]
    [TestCase("12-345678/")]
    [TestCase("12-345678/1/2")]
    [TestCase("191212121212/1")]
    [TestCase("okänt")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_number_is_not_guessed_at(string cell) => Assert.That(Normal(cell), Is.Null);

    [Test]
    public void A_file_goes_out_without_a_single_number_and_lines_up_with_what_the_platform_reads()
    {
        const string file = "PersonNyckel;FodelseAr;Fritext\r\n12-345678/1;1990;\"a;\"\"b\"\"\"\r\n12345678;1990;åäö\r\nnågon;1990;\r\nC123456;1991;\r\n12-345678\r\n";
        var (report, rows) = Write(file);
        Assert.That(rows[0], Is.EqualTo("PersonNyckel;FodelseAr;Fritext;NyckelVersion"));
        Assert.That(rows[1], Does.EndWith(";1990;\"a;\"\"b\"\"\";3"));
        Assert.That(PersonNyckelText.TryRead(Encoding.ASCII.GetBytes(rows[1][..26]), out _, out _));
        Assert.That(rows[2][..26], Is.EqualTo(rows[1][..26]));
        Assert.That(rows[3], Is.EqualTo("OLANKAD;1991;;3"));
        Assert.That((report.Rows, report.Linked, report.Unlinkable, report.Refused), Is.EqualTo((5L, 2L, 1L, 2L)));
        Assert.That(report.RefusedLines, Is.EqualTo(new long[] { 4, 6 }));
        Assert.That(string.Concat(rows), Does.Not.Contain("345678"));
    }

    [Test]
    public void A_version_column_that_is_there_is_filled()
    {
        var (_, rows) = Write("NyckelVersion;personnyckel\r\n1;12-345678\r\n");
        Assert.That(rows[1], Does.StartWith("3;"));
        Assert.That(rows[0], Is.EqualTo("NyckelVersion;personnyckel"));
    }

    [TestCase("Nummer\r\n12-345678\r\n")]
    [TestCase("")]
    [TestCase("PersonNyckel;X\r\n12-345678;a\"b\r\n")]
    public void A_file_that_cannot_be_read_is_a_problem(string file) => Assert.That(Write(file).Report.Problem, Is.Not.Null);

    [Test]
    public void Another_key_gives_another_pseudonym_and_a_saved_key_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("asylumcare-test-");
        Key.Save(Path.Combine(folder.FullName, "k1.json"));
        Assert.That(Pseudonym(NationalKey.Load(Path.Combine(folder.FullName, "k1.json"))), Is.EqualTo(Pseudonym(Key)));
        Assert.That(Pseudonym(NationalKey.CreateRandom(3)), Is.Not.EqualTo(Pseudonym(Key)));
        Assert.That(() => Key.Save(Path.Combine(folder.FullName, "k1.json")), Throws.InstanceOf<IOException>());
        if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(Path.Combine(folder.FullName, "k1.json")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        folder.Delete(recursive: true);
    }

    private static string? Normal(string cell)
    {
        var digits = new byte[PersonNumber.LongestDigits];
        var (kind, length) = PersonNumber.Normalise(Encoding.UTF8.GetBytes(cell), Today, digits);
        return kind switch { NumberKind.Unreadable => null, NumberKind.Unlinkable => "OLANKAD", _ => Encoding.ASCII.GetString(digits, 0, length) };
    }

    private static string Pseudonym(NationalKey key)
    {
        var text = new byte[PersonNyckelText.Length];
        key.Write("12345678"u8, text);
        return Encoding.ASCII.GetString(text);
    }

    private static (PseudonymisedReport Report, string[] Rows) Write(string file)
    {
        using var to = new MemoryStream();
        var report = new PseudonymisedFile(Key, Today).Write(new MemoryStream(Encoding.UTF8.GetBytes(file)), to);
        return (report, Encoding.UTF8.GetString(to.ToArray()).TrimStart('\uFEFF').Split("\r\n"));
    }
}
