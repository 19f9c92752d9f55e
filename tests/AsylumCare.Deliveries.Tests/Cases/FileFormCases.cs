namespace AsylumCare.Deliveries.Tests.Cases;

/// <summary>Whose file it is and how it is written.</summary>
internal sealed class FileFormCases : CaseTests
{
    private static string[] EachLine(string finding, int rows) => [.. Enumerable.Range(2, rows).Select(line => string.Format(null, finding, line))];

    /// <summary>21 is Gävleborg for SCB and Östergötland in Väntetidsdatabasen.</summary>
    [TestCase("19_region_21_lkf", "Lkf")]
    [TestCase("19_region_21_hsa", "Lkf")]
    public void Case_19_Region_21_means_two_regions_and_is_told_by_where_people_live_or_whose_the_unit_is(string name, string column) =>
        Found(name, [$"FIL-KODSYSTEM F 0 {column}", .. EachLine("HSA-ANNAN-REGION V {0} HSAIdVardgivare", 20)]);

    [Test]
    public void Case_19_A_kind_without_residence_is_told_by_its_units() => Found("19_region_21_insats", "FIL-KODSYSTEM F 0 HSAIdVardenhet");

    [Test]
    public void Case_19_A_sender_whose_region_the_code_means_in_the_other_system_is_refused() =>
        Found("19_region_21_sender", "MAN-KODSYSTEM-AVSANDARE F 0 Kodsystem");

    [Test]
    public void Case_19_The_declared_system_is_the_one_that_counts() => Assert.That(Found("19_region_21_declared").Rows, Has.Count.EqualTo(20));

    [Test]
    public void Case_20_Files_may_differ_in_encoding_but_no_file_may_mix_them()
    {
        Assert.That(Found("20_encodings", "FIL-WINDOWS-1252 V 0").Column("PROGRAM", "Källa").Distinct().Count(), Is.EqualTo(2), "the texts are the same in both files");
        Found("20_mixed", "FIL-TECKENKODNING F 3");
        Found("20_mojibake", "FIL-TECKENKODNING F 2");
        Found("20_replacement", "FIL-TECKENKODNING F 2");
    }

    [Test]
    public void Case_21_Quoted_semicolons_are_text_and_other_separators_are_refused()
    {
        Assert.That(Found("21_quoted", "FIL-SEP-RAD V 1").Rows, Has.Count.EqualTo(2));
        Found("21_tab", "FIL-SEPARATOR F 1");
        Found("21_comma", "FIL-SEPARATOR F 1");
    }

    [Test]
    public void Case_22_Lost_zeros_and_lower_case_are_put_right()
    {
        var reading = Found("22_leading_zeros", [.. EachLine("KOD-INLEDANDE-NOLLA V {0} Lan", 3), .. EachLine("KOD-INLEDANDE-NOLLA V {0} Kommun", 3)]);
        Assert.That(reading.Column("REGISTER", "Kommun"), Is.EqualTo(new long[] { 114, 680, 380 }));
        var units = Found("22_hsa_lower_case", "KOD-GEMENER V 2 HSAIdEnhet").Column("KONTAKT", "HSAIdEnhet");
        Assert.That(units.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Case_23_What_a_spreadsheet_has_rewritten_is_refused_by_name() => Found(
        "23_spreadsheet", "FIL-FOR-MANGA-AVVISADE F 0", "ID-KALKYLBLAD R 2 VardkontaktId", "ID-KALKYLBLAD R 3 VardkontaktId", "DATUM-SERIENUMMER R 4 KontaktDatum",
        "DATUM-SNEDSTRECK R 5 KontaktDatum");

    [Test]
    public void Case_25_A_row_of_another_month_belongs_in_that_months_delivery() =>
        Found("25_overlapping_months", "REGISTER-UTANFOR-MANAD R 5 HandelseDatum");

    [Test]
    public void Case_25_A_delivery_does_not_replace_itself() => Found("25_replaces_itself", "LEV-ERSATTER-SIG F 0 ErsattningsId");

    [Test]
    public void Case_26_An_empty_file_is_an_accident_unless_it_replaces_something()
    {
        Found("26_accident", "LEV-TOM F 0");
        Found("26_deletion");
    }

    [Test]
    public void Case_27_A_day_that_cannot_be_is_refused()
    {
        Found(
            "27_dates", "FIL-FOR-MANGA-AVVISADE F 0", "KONTAKT-UTANFOR-MANAD R 2 KontaktDatum", "DATUM-FRAMTID R 3 KontaktDatum", "KONTAKT-UTANFOR-MANAD R 4 KontaktDatum",
            "KONTAKT-FODD-EFTER R 4 KontaktDatum", "KONTAKT-BESLUT-EFTER V 4 KontaktDatum", "DATUM-FORMAT R 5 KontaktDatum", "DATUM-FORMAT R 6 KontaktDatum",
            "DATUM-KLOCKSLAG R 7 KontaktDatum", "DATUM-KLOCKSLAG R 8 KontaktDatum", "DATUM-FRAMTID R 9 BeslutDatum", "DATUM-FRAMTID R 10 UtskrivningsDatum");
        Assert.That(Found("27_leap_day").Rows, Has.Count.EqualTo(2));
    }

    [Test]
    public void Case_28_A_raw_number_refuses_the_delivery_wherever_it_stands()
    {
        Found("28_lma_number", "FIL-FOR-MANGA-AVVISADE F 0", "FIL-PERSONNUMMER F 3 PersonNyckel");
        Found("28_lma_digits", ["FIL-FOR-MANGA-AVVISADE F 0", .. EachLine("PERSONNYCKEL-FORMAT R {0} PersonNyckel", 3)]);
        Found("28_personal_number", "FIL-FOR-MANGA-AVVISADE F 0", "FIL-PERSONNUMMER F 3 Källa");
        Found("28_lma_in_unknown_column", "FIL-FOR-MANGA-AVVISADE F 0", "FIL-PERSONNUMMER F 4 Notering", "FIL-KOLUMN-OKAND V 1 Notering");
    }

    [Test]
    public void Case_29_A_reserve_number_is_a_contact_and_never_a_person()
    {
        var persons = Found("29_unlinked").Column("KONTAKT", "PersonNyckel").ToList();
        Assert.That(persons, Is.Unique);
        Assert.That(persons[1..], Is.All.Negative);
    }

    [Test]
    public void Case_30_Keys_of_another_version_are_refused_a_row_or_a_file_at_a_time()
    {
        Found("30_mixed_keys", "MANIFEST-AVVIKER R 7 NyckelVersion");
        Found("30_old_key", ["FIL-FOR-MANGA-AVVISADE F 0", .. EachLine("MANIFEST-AVVIKER R {0} NyckelVersion", 24)]);
    }

    [Test]
    public void Case_51_Columns_that_are_unknown_or_missing_are_said_and_a_double_one_is_refused()
    {
        Found("51_columns", "FIL-KOLUMN-FRIVILLIG V 1 Kostnad", "FIL-KOLUMN-OKAND V 1 Notering");
        Found("51_column_twice", "FIL-KOLUMN-DUBBEL F 1 REGION");
    }
}
