using System.Text;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Tests;

internal sealed class ReadingPartsTests
{
    [Test]
    public void Repeated_keys_are_found_the_same_in_memory_and_on_disk()
    {
        IReadOnlyList<(long, long)> Find(int mostInMemory)
        {
            using var ledger = new KeyLedger(mostInMemory);
            for (var line = 0; line < 5000; line++)
            {
                var hash = new KeyHash();
                hash.Add((ulong)(line % 4990));
                ledger.Add(hash, line);
            }

            return ledger.Duplicates();
        }

        var expected = Enumerable.Range(4990, 10).Select(l => ((long)l, (long)l - 4990));
        Assert.That(Find(1 << 20), Is.EqualTo(expected));
        Assert.That(Find(700), Is.EqualTo(expected));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(1000)]
    public void Text_is_text_wherever_it_is_cut(int chunk)
    {
        var bytes = Encoding.UTF8.GetBytes("Åsa;Ängelholm;Örebro\n\u202F😀;é\n");
        using var stream = new CheckedStream(new Drip(bytes, chunk));
        Assert.That((All(stream), stream.Problem, stream.LineBreaks), Is.EqualTo((Encoding.UTF8.GetString(bytes), ByteProblem.None, 2L)));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(1000)]
    public void Windows_1252_is_given_on_as_utf8_wherever_it_is_cut(int chunk)
    {
        const string text = "rad;Å\nÄngelholm – 5\u00A0246 €;Örebroå\n";
        using var stream = new CheckedStream(new Drip(Encoding1252(text), chunk));
        Assert.That((All(stream), stream.Problem, stream.LineBreaks, stream.IsWindows1252), Is.EqualTo((text, ByteProblem.None, 2L, true)));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(1000)]
    public void Letters_of_utf8_within_windows_1252_are_refused(int chunk)
    {
        using var stream = new CheckedStream(new Drip([.. Encoding1252("Å\n"), .. "å\n"u8], chunk));
        _ = All(stream);
        Assert.That((stream.Problem, stream.ProblemLine), Is.EqualTo((ByteProblem.InvalidUtf8, 2L)));
    }

    private static byte[] Encoding1252(string text) => [.. text.Select(letter => letter switch { '–' => (byte)0x96, '€' => (byte)0x80, _ => (byte)letter })];

    private static string All(CheckedStream stream)
    {
        using var text = new MemoryStream();
        stream.CopyTo(text);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>A file that comes a few bytes at a time.</summary>
    private sealed class Drip(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }

    [TestCase("19811218-9876", true)]
    [TestCase("8112189876", true)]
    [TestCase("811218+9876", true)]
    [TestCase("811278-9873", true)]
    [TestCase("811218-9877", false)]
    [TestCase("811318-9876", false)]
    [TestCase("50-123456", true)]
    [TestCase("50-123456/12", true)]
    [TestCase("50123456", false)]
    [TestCase("50-123456/", false)]
    [TestCase("2015-10-01", false)]
    [TestCase("19121212 1212", true)]
    [TestCase("121212 1212", true)]
    [TestCase("121212\u20131212", true)]
    [TestCase("19121212\u22121212", true)]
    [TestCase("121212 \u2013 1212", true)]
    [TestCase("121212\u00A01212", true)]
    [TestCase("patient 121212 1212, ring", true)]
    [TestCase("å 121212\u20131212 ä", true)]
    [TestCase("50\u2013123456/1", true)]
    [TestCase("121212 1213", false)]
    [TestCase("121212    1212", false)]
    [TestCase("121212 12123", false)]
    [TestCase("121212 1212-14", false)]
    [TestCase("121 212 121 2", false)]
    [TestCase("12 121 212", false)]
    [TestCase("1 912 121 212", false)]
    [TestCase("1 912 121 212,50", false)]
    [TestCase("2012-12-12 1212", false)]
    [TestCase("2012-12-12 12:12", false)]
    [TestCase("12 december 2012 1212", false)]
    [TestCase("20151001\u201320151031", false)]
    [TestCase("50 123456", false)]
    public void Raw_numbers_are_recognised(string text, bool expected) =>
        Assert.That(RawNumber.IsIn(Encoding.UTF8.GetBytes(text)), Is.EqualTo(expected));

    [Test]
    public void Every_region_municipality_and_country_has_a_number_of_its_own()
    {
        var reference = DeliveryFolder.Reference;
        Assert.That(reference.Regions, Has.Count.EqualTo(21));
        Assert.That(reference.Municipalities, Has.Count.EqualTo(290));
        Assert.That(reference.Citizenships.Select(c => c.Id), Is.Unique);
        Assert.That(reference.Citizenships.Select(c => c.Iso3), Is.Unique);
        Assert.That((reference.CitizenshipIds["SYR"], reference.CitizenshipIds["TLS"], reference.CitizenshipIds["TMP"]), Is.EqualTo((760, 626, 1001)));
        Assert.That((reference.CitizenshipIds["XXX"], reference.CitizenshipIds["UNK"]), Is.EqualTo((0, 0)));
        Assert.That(reference.RegionId(RegionCodeSystem.Vantetider, "13"), Is.EqualTo(4));
        Assert.That(reference.RegionCode(RegionCodeSystem.Vantetider, 13), Is.EqualTo("42"));
    }
}
