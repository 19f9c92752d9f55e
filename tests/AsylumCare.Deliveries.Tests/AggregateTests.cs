using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Tests;

/// <summary>Totals are checked against their parts, with what is masked as what it may be, and never loaded.</summary>
internal sealed class AggregateTests
{
    private static (FileReport Report, KeptRows Rows) Read(CsvText csv)
    {
        using var folder = new DeliveryFolder("MV", version: 20_151_105).With(csv);
        var read = folder.Read();
        Assert.That(read.Report.Refused, Is.False, string.Join("\n", read.Report.Findings));
        return read;
    }

    private static CsvText Applications(params (string Sex, string Age, string Alone, string Count)[] rows)
    {
        var csv = CsvText.Of("MV_ANSOKAN", 1);
        foreach (var (sex, age, alone, count) in rows) csv.And(("Medborgarskap", "AFG"), ("Kon", sex), ("Aldersgrupp", age), ("Ensamkommande", alone), ("Antal", count));
        csv.Rows.RemoveAt(0);
        return csv;
    }

    [TestCase("15", 1)]
    [TestCase("16", 0)]
    [TestCase("20", 0)]
    [TestCase("21", 1)]
    [TestCase("..", 1)]
    public void A_total_may_be_what_its_masked_parts_allow(string total, int findings)
    {
        // 15 + (1 to 5)
        var parts = Applications(("M", "0-6", "N", "10"), ("K", "0-6", "N", "5"), ("Okänt", "0-6", "N", ".."), ("Totalt", "0-6", "N", total));
        var (report, rows) = Read(parts);
        Assert.That(report.Findings.Count(f => f.Rule == "MV_ANSOKAN-SUMMA"), Is.EqualTo(findings));
        Assert.That(report.Findings, Has.All.Property("Line").EqualTo(5));
        Assert.That(rows.Rows.Select(r => r.Line), Is.EqualTo(new[] { 2L, 3L, 4L }));
    }

    [Test]
    public void A_masked_count_has_bounds_and_no_number()
    {
        var (_, rows) = Read(Applications(("M", "0-6", "N", "..")));
        var slot = DeliveryFolder.Catalog["MV_ANSOKAN"].SlotOf("Antal");
        Assert.That(rows.Rows.Single().Slots[slot..(slot + 3)], Is.EqualTo(new[] { RowBlock.Missing, 1, 5 }));
    }

    [Test]
    public void A_wide_age_group_is_the_total_of_the_narrow_ones_in_it()
    {
        var (report, rows) = Read(Applications(("M", "0-6", "N", "10"), ("M", "7-12", "N", "20"), ("M", "0-17", "N", "31"), ("M", "18+", "N", "7")));
        Assert.That(report.Findings.Single(), Has.Property("Rule").EqualTo("MV_ANSOKAN-SUMMA").And.Property("Line").EqualTo(4).And.Property("Column").EqualTo("Antal"));
        Assert.That(rows.Rows.Select(r => r.Line), Is.EqualTo(new[] { 2L, 3L, 5L }));
    }

    [Test]
    public void A_column_that_only_says_total_is_not_broken_down_by()
    {
        var (report, rows) = Read(Applications(("M", "Totalt", "Totalt", "10"), ("K", "Totalt", "Totalt", "20")));
        Assert.That(report.Findings, Is.Empty);
        var contract = DeliveryFolder.Catalog["MV_ANSOKAN"];
        Assert.That(rows.Rows.Select(r => (r.Slots[contract.SlotOf("Aldersgrupp")], r.Slots[contract.SlotOf("Ensamkommande")])), Is.All.EqualTo((-1L, -1L)));
        Assert.That(rows.Rows, Has.Count.EqualTo(2));
    }

    [Test]
    public void Unaccompanied_minors_are_no_more_than_minors()
    {
        var (report, _) = Read(Applications(
            ("M", "0-17", "J", "40"), ("M", "0-17", "N", "10"), ("M", "0-17", "Totalt", "30"), ("M", "18+", "N", "5"), ("M", "Totalt", "Totalt", "55")));
        Assert.That(report.Findings.Select(f => f.Rule), Does.Contain("MV_ANSOKAN-ENSAMKOMMANDE").And.Contain("MV_ANSOKAN-SUMMA"));
    }

    [Test]
    public void An_adult_is_not_an_unaccompanied_minor()
    {
        using var folder = new DeliveryFolder("MV", version: 20_151_105).With(CsvText.Of("MV_ANSOKAN").With(24, "Aldersgrupp", "18-24").With(24, "Ensamkommande", "J"));
        var finding = folder.Read().Report.Findings.Single();
        Assert.That((finding.Rule, finding.Line, finding.Column), Is.EqualTo(("MV_ANSOKAN-ENSAM-ALDER", 26L, "Aldersgrupp")));
    }

    [Test]
    public void Counties_that_are_missing_are_named()
    {
        var finding = Read(CsvText.Of("MV_INSKRIVNA")).Report.Findings.Single();
        Assert.That(finding, Has.Property("Rule").EqualTo("MV_INSKRIVNA-LAN-SAKNAS"));
        Assert.That(finding.TextSv, Does.Contain("Saknas: 01, 03").And.Not.Contain("13,"));
    }

    [Test]
    public void A_countys_and_the_nations_totals_are_checked_and_stay_behind()
    {
        var csv = CsvText.Of("MV_INSKRIVNA", 6).And(("Kommun", "Totalt"), ("Antal", "60")).And(("Lan", "Riket"), ("Kommun", "Totalt"), ("Antal", "61"));
        var (report, rows) = Read(csv);
        Assert.That(report.Findings.Single(f => f.Rule == "MV_INSKRIVNA-SUMMA"), Has.Property("Line").EqualTo(9));
        Assert.That(rows.Rows, Has.Count.EqualTo(6));
        Assert.That(rows.Rows.Select(r => r.Slots[DeliveryFolder.Catalog["MV_INSKRIVNA"].SlotOf("Region")]), Is.All.EqualTo(13));
    }

    [TestCase("200,5", 0)]
    [TestCase("190", 1)]
    public void A_totals_mean_is_weighted(string mean, int findings)
    {
        var csv = CsvText.Of("MV_BESLUT", 3).With(1, "GenomsnittligHandlaggningstidDagar", "100,5").With(2, "GenomsnittligHandlaggningstidDagar", "300,5")
            .And(("Medborgarskap", "Totalt"), ("Avgjorda", "300"), ("Bifall", "150"), ("Avslag", "90"), ("Dublin", "45"), ("Ovriga", "15"), ("GenomsnittligHandlaggningstidDagar", mean));
        var (report, rows) = Read(csv);
        Assert.That(report.Findings.Count(f => f is { Rule: "MV_BESLUT-MEDELTID", Line: 5 }), Is.EqualTo(findings));
        Assert.That(report.Findings, Has.Count.EqualTo(findings));
        Assert.That(rows.Rows, Has.Count.EqualTo(3));
    }

    [TestCase("Upplands-Väsby", 114)]
    [TestCase("upplands  väsby", 114)]
    [TestCase("Arjeplogs kommun", 2506)]
    [TestCase("Falu kommun", 2080)]
    [TestCase("Lunds kommun", 1281)]
    [TestCase("Håbo", 305)]
    [TestCase("Habo", 643)]
    [TestCase("okänd kommun", 0)]
    public void Municipalities_are_known_by_their_names(string name, int id) =>
        Assert.That(DeliveryFolder.Reference.MunicipalityNames.Find(name)?.Id, Is.EqualTo(id));

    [TestCase("Region Halland", 13)]
    [TestCase("Hallands län", 13)]
    [TestCase("Gotland", 9)]
    [TestCase("Västerbottens läns landsting", 24)]
    [TestCase("Västra Götaland", 14)]
    public void Counties_are_known_by_their_names(string name, int id) => Assert.That(DeliveryFolder.Reference.RegionNames.Find(name)?.Id, Is.EqualTo(id));

    [TestCase("Swaziland", "SWZ")]
    [TestCase("Eswatini", "SWZ")]
    [TestCase("Makedonien", "MKD")]
    [TestCase("Nordmakedonien", "MKD")]
    [TestCase("Kongo-Kinshasa", "COD")]
    [TestCase("Burma", "MMR")]
    [TestCase("Myanmar", "MMR")]
    [TestCase("Elfenbenskusten", "CIV")]
    [TestCase("Côte d'Ivoire", "CIV")]
    [TestCase("Palestina", "PSE")]
    [TestCase("Statslös", "XXA")]
    [TestCase("Okänt", "XXX")]
    [TestCase("Serbien och Montenegro", "SCG")]
    [TestCase("Syrien *1", "SYR")]
    public void Countries_are_known_by_their_names(string name, string iso3) =>
        Assert.That(DeliveryFolder.Reference.CitizenshipNames.Find(name)?.Id, Is.EqualTo(DeliveryFolder.Reference.CitizenshipIds[iso3]));

    [Test]
    public void Replaced_municipalities_are_ones_that_exist()
    {
        var ids = DeliveryFolder.Reference.Municipalities.Select(m => m.Id).ToHashSet();
        Assert.That(DeliveryFolder.Reference.History.Municipalities.Where(c => !ids.Contains(c.New) || ids.Contains(c.Old)), Is.Empty);
        Assert.That(DeliveryFolder.Reference.History.WasIn(331, 19), Is.True);
    }
}
