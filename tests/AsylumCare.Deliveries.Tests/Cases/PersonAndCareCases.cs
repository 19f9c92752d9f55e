using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Tests.Cases;

/// <summary>What is said of persons and of the care they were given.</summary>
internal sealed class PersonAndCareCases : CaseTests
{
    [Test]
    public void Case_34_A_birth_year_may_change_but_nobody_applies_before_being_born() => Assert.That(
        Found("34_reassessed", "REGISTER-FODD-EFTER-ANSOKAN R 4 AnsokanDatum").Column("REGISTER", "FodelseAr").Take(2), Is.EqualTo(new long[] { 1998, 1996 }));

    [Test]
    public void Case_36_Sex_is_understood_in_every_usual_spelling()
    {
        Found("36_sex", ["FIL-FOR-MANGA-AVVISADE F 0", .. Enumerable.Range(5, 8).Select(line => $"KOD-SYNONYM V {line} Kon"), "KOD-OKAND R 13 Kon"]);
        var spellings = DeliveryFolder.Catalog.Codes("KON").Codes.ToDictionary(code => code.Value, code => code.Aliases!);
        Assert.That(spellings["1"], Is.EquivalentTo(new[] { "M", "MAN" }));
        Assert.That(spellings["2"], Is.EquivalentTo(new[] { "K", "KVINNA", "F" }));
        Assert.That(spellings["3"], Is.EquivalentTo(new[] { "OKÄNT", "U", "0" }));
    }

    [Test]
    public void Case_37_No_residence_in_Sweden_is_unknown_and_a_municipality_of_another_county_is_warned_of()
    {
        Assert.That(Found("37_residence", "KOMMUN-OKAND R 5 Lkf").Column("KONTAKT", "Lkf").Take(4), Is.EqualTo(new long[] { 0, 0, 0, 138 }));
        Assert.That(Found("37_company", "REGISTER-KOMMUN-LAN V 3 Kommun").Column("REGISTER", "Lan"), Is.EqualTo(new long[] { 13, 13 }));
    }

    [Test]
    public void Case_38_Codes_are_known_with_dot_or_in_lower_case_and_local_ones_are_said()
    {
        var diagnoses = Found("38_diagnoses", "KOD-SKILJETECKEN V 2 Diagnos", "KOD-GEMENER V 3 Diagnos", "KOD-MONSTER R 5 Diagnos").Column("DIAGNOS", "Diagnos").ToList();
        Assert.That(diagnoses[0], Is.EqualTo(diagnoses[1]).And.EqualTo(diagnoses[^1]), "F43.1, f431 and F431");
        Found("38_procedures", "ATGARD-REGIONAL-KOD V 3 Atgard", "KOD-GEMENER V 4 Atgard", "KOD-MONSTER R 6 Atgard");
    }

    [Test]
    public void Case_41_What_was_not_done_is_not_taken_for_done()
    {
        Assert.That(Found("41_missed").Column("KONTAKT", "Utebliven"), Is.EqualTo(new long[] { 1, 0 }));
        var outcomes = Found("41_cancelled_as_made", "HALSOUNDERSOKNING-EJ-GJORD V 3 UndersokningDatum").Column("HALSOUNDERSOKNING", "Utfall");
        Assert.That(outcomes.Skip(1), Is.All.EqualTo(Number("HALSOUNDERSOKNING", "Utfall", "UTEBLEV")));
    }

    [Test]
    public void Case_42_A_score_belongs_to_its_instrument()
    {
        var scores = Found(
            "42_screening", "SCREENING-POANG R 2 Poang", "SCREENING-TERMOMETER-SAKNAS V 3 Termometer", "SCREENING-PROCENTSKALA V 5 Poang", "SCREENING-OFULLSTANDIG V 6 AntalBesvarade",
            "SCREENING-TERMOMETER V 7 Termometer").Column("SCREENING", "Poang").ToList();
        Assert.That(scores[..4], Is.EqualTo(new[] { 3000, 3000, 1500, RowBlock.Missing }), "WHO-5 60 % is 15 points; 10 of 13 answered is not scored");
    }

    [Test]
    public void Case_43_An_intervention_follows_its_offer_and_a_no_is_a_no() => Found(
        "43_interventions", "INSATS-START-FORE-ERBJUDEN R 2 StartDatum", "INSATS-NEJ-STARTAD R 3 StartDatum", "INSATS-ERBJUDEN-FORE-REMISS V 4 ErbjudenDatum");

    [Test]
    public void Case_45_A_closed_unit_is_unknown_a_moved_one_is_told_and_another_regions_is_said()
    {
        var units = Found("45_units", "KONTAKT-ENHET-STANGD V 2 HSAIdEnhet", "KONTAKT-ENHET-OVERORDNAD V 3 HSAIdEnhet", "HSA-ANNAN-REGION V 4 HSAIdVardgivare").Column("KONTAKT", "Enhet").ToList();
        Assert.That(units[0], Is.Zero);
        Assert.That(units[1..], Is.Unique.And.All.Positive);
    }

    [Test]
    public void Case_47_A_stay_may_last_beyond_the_month_and_never_end_before_it_began()
    {
        var discharges = Found("47_stays", "KONTAKT-UTSKRIVEN-FORE R 4 UtskrivningsDatum", "KONTAKT-BESLUT-EFTER V 5 KontaktDatum", "KONTAKT-UTSKRIVEN-OPPEN V 6 UtskrivningsDatum")
            .Column("KONTAKT", "UtskrivningsDatum").ToList();
        Assert.That(discharges[..2], Is.EqualTo(new[] { new DateOnly(2015, 11, 3).DayNumber, RowBlock.Missing }));
    }
}
