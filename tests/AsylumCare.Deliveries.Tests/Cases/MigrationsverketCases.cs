using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Tests.Cases;

/// <summary>Migrationsverket's figures as CSV; its workbooks are tested with their reader.</summary>
internal sealed class MigrationsverketCases : CaseTests
{
    private const string SomeCounties = "MV_INSKRIVNA-LAN-SAKNAS V 0";

    [Test]
    public void Case_01_A_masked_count_is_one_to_five_however_it_is_written()
    {
        var reading = Found("01_masked", "ANTAL-MASKERING V 3 Antal", "ANTAL-MASKERING V 4 Antal", "ANTAL-MASKERING V 5 Antal", "ANTAL-MASKERING V 6 Antal");
        var slot = DeliveryFolder.Catalog["MV_ANSOKAN"].SlotOf("Antal");
        Assert.That(reading.Rows.Take(5).Select(row => row.Slots[slot..(slot + 3)]), Is.All.EqualTo(new[] { RowBlock.Missing, 1, 5 }));
        Assert.That(reading.Column("MV_ANSOKAN", "Antal").Skip(5), Is.EqualTo(new long[] { 0, 5, 6 }));
    }

    [Test]
    public void Case_02_Totals_and_subtotals_are_checked_and_never_counted() =>
        Assert.That(Found("02_totals", SomeCounties, "MV_INSKRIVNA-SUMMA V 9 Antal").Column("MV_INSKRIVNA", "Antal"), Is.EqualTo(Enumerable.Repeat(10L, 6)));

    [Test]
    public void Case_03_Places_are_known_by_every_spelling_of_their_names()
    {
        var reading = Found("03_names", SomeCounties, "NAMN-SYNONYM V 3 Kommun", "NAMN-SYNONYM V 4 Lan");
        Assert.That(reading.Column("MV_INSKRIVNA", "Kommun"), Is.EqualTo(new long[] { 114, 2506, 980, 1384, 305, 643, 780, 0 }));
        Found("03_mojibake", "FIL-TECKENKODNING F 3");
    }

    [Test]
    public void Case_03_A_name_that_no_municipality_has_is_counted_as_unknown() => Assert.That(
        Found("03_unknown_name", SomeCounties, "KOMMUN-OKANT-NAMN V 6 Kommun").Column("MV_INSKRIVNA", "Kommun").ElementAt(4), Is.Zero);

    [Test]
    public void Case_04_A_municipality_that_is_not_there_is_missing_and_not_zero() =>
        Assert.That(Found("04_absent", SomeCounties).Column("MV_INSKRIVNA", "Kommun"), Has.No.Member(1315).And.Exactly(5).Items);

    [Test]
    public void Case_05_Columns_may_change_places_and_have_the_names_they_once_had()
    {
        foreach (var name in new[] { "05_column_order", "05_bilingual_header" })
            Assert.That(Found(name).Column("MV_BESLUT", "Dublin"), Is.EqualTo(new long[] { 15, 15, 15 }));
        Found("05_preamble", "BOK-LAYOUT F 0");
    }

    [Test]
    public void Case_06_A_thousands_space_of_any_width_and_a_footnote_mark_are_seen_through()
    {
        var reading = Found("06_thousands", "TAL-TUSENTAL V 2 Ovriga", "TAL-TUSENTAL V 3 Ovriga", "TAL-TUSENTAL V 4 Ovriga");
        Assert.That(reading.Column("MV_BESLUT", "Ovriga"), Is.EqualTo(new long[] { 5246, 5246, 5246, 5 }));
        Assert.That(reading.Column("MV_BESLUT", "Medborgarskap").Last(), Is.EqualTo(760), "Syrien *1");
    }

    /// <summary>January 2015 as printed: 1305 / 3109 = 42,0 %, 1305 / (1305 + 586) = 69,0 %.</summary>
    [Test]
    public void Case_07_Percentages_are_checked_against_the_counts_with_or_without_their_sign()
    {
        var reading = Found(
            "07_percent", "TAL-PROCENTTECKEN V 2 BifallsandelTotal", "TAL-PROCENTTECKEN V 2 BifallsandelExklDublinOvriga", "TAL-PROCENTTECKEN V 3 BifallsandelExklDublinOvriga");
        Assert.That(reading.Column("MV_BESLUT", "GenomsnittligHandlaggningstidDagar"), Is.EqualTo(new long[] { 158_190_000, 158_000_000 }));
    }

    [Test]
    public void Case_09_What_is_no_table_is_refused_and_an_empty_month_deletes_nothing()
    {
        FoundAmongOthers("09_pdf", "FIL-KOLUMN-SAKNAS F 1 Manad");
        Found("09_xls", "FIL-STYRTECKEN F 1", "FIL-WINDOWS-1252 V 0");
        Found("09_empty_month", "LEV-TOM F 0");
    }

    [Test]
    public void Case_09_Decisions_that_were_not_published_are_missing()
    {
        var decided = Found("09_no_decisions").Column("MV_RIKET_MANAD", "Avgjorda");
        Assert.That(decided, Is.EqualTo(new[] { RowBlock.Missing }));
    }

    [Test]
    public void Case_10_Temporary_protection_is_a_status_of_its_own() =>
        Assert.That(Found("10_temporary_protection").Column("REGISTER", "Status"), Is.EqualTo(new long[] { 1, 6 }));

    [Test]
    public void Case_12_A_country_has_many_names()
    {
        var reading = Found("12_countries", [.. new[] { 3, 5, 6, 7, 10 }.Select(line => $"NAMN-SYNONYM V {line} Medborgarskap")]);
        var ids = new[] { "SWZ", "SWZ", "MKD", "MKD", "COD", "MMR", "MMR", "CIV", "CIV", "PSE", "XXA", "XXX", "SCG" }.Select(iso => (long)DeliveryFolder.Reference.CitizenshipIds[iso]);
        Assert.That(reading.Column("MV_ANSOKAN", "Medborgarskap"), Is.EqualTo(ids));
        Found("12_unknown_country", "LAND-OKANT R 5 Medborgarskap");
    }

    [Test]
    public void Case_13_A_month_that_a_spreadsheet_has_rewritten_is_never_guessed() =>
        Found("13_month_text", "FIL-FOR-MANGA-AVVISADE F 0", "MANAD-FORMAT R 2 Manad", "MANAD-FORMAT R 3 Manad", "MANAD-FORMAT R 4 Manad");

    /// <summary>(300 · 100 + 100 · 200) / 400 = 125 days; the mean of the means is 150.</summary>
    [Test]
    public void Case_14_An_unweighted_mean_of_means_is_seen() =>
        Assert.That(Found("14_mean", "MV_BESLUT-MEDELTID V 4 GenomsnittligHandlaggningstidDagar").Rows, Has.Count.EqualTo(2));

    [Test]
    public void Case_15_Replaced_codes_are_taken_as_the_new_ones()
    {
        var reading = Found(
            "15_replaced_codes", "KOD-ERSATT V 2 Kommun", "KOD-ERSATT V 3 Lan", "KOD-ERSATT V 3 Kommun", "KOD-ERSATT V 4 Lan", "KOD-ERSATT V 4 Kommun", "KOD-ERSATT V 5 Lan");
        Assert.That(reading.Column("REGISTER", "Kommun"), Is.EqualTo(new long[] { 331, 1290, 1490, 0 }));
        Assert.That(reading.Column("REGISTER", "Lan"), Is.EqualTo(new long[] { 3, 12, 14, 14 }));
        Found("15_heby", SomeCounties);
    }

    [Test]
    public void Case_16_The_stock_is_kept_by_legal_status() =>
        Assert.That(Found("16_stock", SomeCounties).Column("MV_INSKRIVNA", "Status"), Is.EqualTo(new long[] { 1, 4, 3 }));

    [Test]
    public void Case_18_A_masked_part_may_be_what_its_total_allows_and_stays_masked()
    {
        var reading = Found("18_masked_sum");
        Assert.That(reading.Column("MV_ANSOKAN", "Antal"), Is.EqualTo(new[] { RowBlock.Missing, 100 }), "103 − 100 is not worked out");
    }

    [Test]
    public void Case_35_The_age_bands_of_each_system_are_taken_and_no_others()
    {
        Assert.That(Found("35_age_systems", SomeCounties, "KOD-SYNONYM V 5 Aldersgrupp").Column("MV_INSKRIVNA", "Aldersgrupp"), Is.EqualTo(new long[] { 17, 18019, 20064, 65120 }));
        Found("35_unknown_ages", SomeCounties, "KOD-OKAND R 6 Aldersgrupp");
    }

    [Test]
    public void Case_46_A_county_is_known_by_its_old_names_and_the_nation_is_a_total()
    {
        var reading = Found("46_names", SomeCounties, "NAMN-SYNONYM V 2 Lan", "NAMN-SYNONYM V 3 Lan");
        Assert.That(reading.Column("MV_INSKRIVNA", "Region"), Is.EqualTo(new long[] { 24, 6 }));
        Found("46_other_nations", "FIL-FOR-MANGA-AVVISADE F 0", SomeCounties, "LAN-OKANT R 2 Lan", "LAN-OKANT R 3 Lan");
    }
}
