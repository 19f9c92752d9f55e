namespace AsylumCare.Deliveries.Tests.Workbooks;

/// <summary>What the layouts' workbooks become: the contract's rows of one month, each with the cell it came from.</summary>
internal sealed class BookReadingTests
{
    [TestCase("2017-01", "1380=1000 C4", "1381=246 C5", "2506=5246 C8", "0=4 C9")]
    [TestCase("2017-02", "1380=990 D4", "1381=1–5 D5", "1384=5 D6", "2506=5246 D8", "0=1–5 D9")]
    public void Enrolled_by_municipality_are_read_and_totals_left_behind(string month, params string[] expected)
    {
        using var read = BookRead.Of("MV_INSKRIVNA", month, Books.Information, Books.Enrolled);
        Assert.That(read.Rows("Kommun", "Antal"), Is.EqualTo(expected), read.Said);
        Assert.That(read.Report.Refused, Is.False);
    }

    [Test]
    public void What_is_unusual_is_named_by_its_cell()
    {
        using var read = BookRead.Of("MV_INSKRIVNA", "2017-01", Books.Information, Books.Enrolled);
        Assert.That(read.Warnings, Is.EquivalentTo((string[])
        [
            "TAL-TUSENTAL C8 Antal (Län, kommun och månad)", "NAMN-SYNONYM B8 Kommun (Län, kommun och månad)",
            "BOK-TOM-CELL C6 Antal (Län, kommun och månad)", "MV_INSKRIVNA-LAN-SAKNAS ",
        ]), read.Said);
    }

    /// <summary>Migrationsverket, Avgjorda asylärenden 2015 (run 2015-10-01): 3109 decided, 1305 granted, 586, 760 and 458; 158 days; 42 % and 69 %.</summary>
    [Test]
    public void Decisions_are_read_as_printed_in_2015()
    {
        using var read = BookRead.Of("MV_BESLUT", "2015-01", Books.Decisions);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                read.Rows("Avgjorda", "Bifall", "Avslag", "Dublin", "Ovriga", "GenomsnittligHandlaggningstidDagar", "BifallsandelTotal", "BifallsandelExklDublinOvriga"),
                Is.EqualTo((string[])["3109=1305=586=760=458=158000000=4200=6900 B4"]), read.Said);
            Assert.That(read.Report.Findings.Where(f => f.Rule.StartsWith("BOK", StringComparison.Ordinal)), Is.Empty);
        }
    }

    [Test]
    public void Percentages_decimals_and_spaces_are_read_in_whatever_form_a_cell_has_them()
    {
        using var read = BookRead.Of("MV_BESLUT", "2015-02", Books.Decisions);
        Assert.That(
            read.Rows("Avgjorda", "GenomsnittligHandlaggningstidDagar", "BifallsandelTotal", "BifallsandelExklDublinOvriga"),
            Is.EqualTo((string[])["5246=158190000=5700=7500 B5"]), read.Said);
    }

    [Test]
    public void A_total_over_the_months_that_is_none_is_warned_of_with_both_numbers()
    {
        var wrong = Books.Decisions with { Rows = [.. Books.Decisions.Rows] };
        wrong.Rows[5] = ["Totalt", 8355, 4305, 1586, 1506, 970];
        using var read = BookRead.Of("MV_BESLUT", "2015-01", wrong);
        var finding = read.Report.Findings.Single(f => f.Rule == "BOK-ARSSUMMA");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.TextSv, Does.Contain("970").And.Contain("958"));
            Assert.That(finding.Column, Is.EqualTo("F6 Ovriga (Blad1)"));
            Assert.That(finding.Line, Is.EqualTo(6));
        }
    }

    [Test]
    public void Applications_are_read_by_citizenship_and_sex_from_merged_cells()
    {
        using var read = BookRead.Of("MV_ANSOKAN", "2015-01", Books.Applications);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Rows("Medborgarskap", "Kon", "Antal"), Is.EqualTo((string[])
                ["760=2=700 C3", "760=1=1300 C4", $"{Stateless}=2=1–5 C6", $"{Stateless}=1=30 C7"]), read.Said);
            Assert.That(read.Warnings.Where(w => w.Contains("SUMMA", StringComparison.Ordinal)), Is.Empty, read.Said);
        }
    }

    [Test]
    public void A_control_total_that_its_parts_do_not_give_is_warned_of_with_both_numbers_masks_as_intervals()
    {
        var wrong = Books.Applications with { Rows = [.. Books.Applications.Rows] };
        wrong.Rows[7] = [null, "Totalt", 36, 30, 66];
        using var read = BookRead.Of("MV_ANSOKAN", "2015-01", wrong);
        var finding = read.Report.Findings.Single(f => f.Rule == "MV_ANSOKAN-SUMMA");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(finding.TextSv, Does.Contain("Summan är 36, delarna ger 31–35."));
            Assert.That(finding.TextEn, Does.Contain("The total is 36, the parts give 31–35."));
            Assert.That(finding.Column, Is.EqualTo("C8 Antal (Medborgarskap och månad)"));
        }
    }

    [Test]
    public void A_sheet_saved_as_csv_is_read_as_the_sheet()
    {
        var text = "Inskrivna 2017;;;\r\n\r\nLän;Kommun;2017-01;2017-02\r\nHallands län;Halmstad;1 000;990\r\n;Laholm;..;7\r\n;Totalt;1 003;997\r\nKälla: Migrationsverket;;;\r\n";
        using var read = BookRead.OfBytes("MV_INSKRIVNA", "2017-01", System.Text.Encoding.UTF8.GetBytes(text), "csv");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Rows("Kommun", "Antal"), Is.EqualTo((string[])["1380=1000 C4", "1381=1–5 C5"]), read.Said);
            Assert.That(read.Warnings, Does.Contain("TAL-TUSENTAL C4 Antal").And.Not.Contain("MV_INSKRIVNA-SUMMA C6 Antal"));
        }
    }

    [Test]
    public void The_same_number_stands_for_the_same_cell_at_every_reading()
    {
        using var first = BookRead.Of("MV_INSKRIVNA", "2017-01", Books.Information, Books.Enrolled);
        using var second = BookRead.Of("MV_INSKRIVNA", "2017-01", Books.Enrolled);
        Assert.That(second.SourceRows, Is.EqualTo(first.SourceRows).And.EqualTo((long[])[(4 * 16_384) + 2, (5 * 16_384) + 2, (8 * 16_384) + 2, (9 * 16_384) + 2]));
    }

    /// <summary>Other years' layouts: English below the Swedish headings, dates and serial numbers as months, another order, "Delsumma", groups' totals by name.</summary>
    [Test]
    public void Another_years_layout_gives_the_same_rows()
    {
        var sheet = new BookSheet("Inskrivna per kommun",
            ["Inskrivna", null, "Migrationsverket"],
            ["Kommun", "Län", new DateOnly(2017, 1, 31), 42767],
            ["Municipality", "County", "Jan", "Feb"],
            ["Håbo", "Uppsala län", 10, 11],
            ["Upplands-Väsby", "Stockholms län", 20, 21],
            ["Gotland", "Region Gotland", 30, 31],
            ["Ankeborg", "Gotlands län", 7, 8],
            ["Delsumma", "Gotlands län", 37, 39],
            ["Totalt", "Totalt", 67, 71])
        { HiddenRows = [4] };
        using var january = BookRead.Of("MV_INSKRIVNA", "2017-01", sheet);
        using var february = BookRead.Of("MV_INSKRIVNA", "2017-02", sheet);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(january.Rows("Kommun", "Region", "Antal"), Is.EqualTo((string[])["305=3=10 C4", "114=1=20 C5", "980=9=30 C6", "0=9=7 C7"]), january.Said);
            Assert.That(february.Rows("Kommun", "Antal"), Is.EqualTo((string[])["305=11 D4", "114=21 D5", "980=31 D6", "0=8 D7"]), february.Said);
            Assert.That(january.Warnings, Does.Contain("BOK-DOLT A2 (Inskrivna per kommun)").And.Contain("KOMMUN-OKANT-NAMN A7 Kommun (Inskrivna per kommun)"), january.Said);
            Assert.That(january.Warnings, Has.None.Contains("SUMMA"), january.Said);
        }
    }

    private static int Stateless => DeliveryFolder.Reference.CitizenshipIds["XXA"];
}
