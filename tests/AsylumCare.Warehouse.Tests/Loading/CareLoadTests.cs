using AsylumCare.Domain.Text;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Hashing;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.Warehouse.Tests.Loading;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class CareLoadTests(string engineName)
{
    private static readonly string[] Regional = ["KONTAKT", "DIAGNOS", "ATGARD", "SCREENING", "INSATS", "UTBILDNING", "PROGRAM"];
    private static readonly string[] National = ["MV_ANSOKAN", "MV_INSKRIVNA", "MV_BESLUT"];

    private TestWarehouse _warehouse;

    [SetUp]
    public void Prepare() => _warehouse = TestWarehouse.Create(engineName);

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    private static TestDelivery Halland(int number, params string[] kinds) =>
        kinds.Aggregate(new TestDelivery("13", "2015-10", 1, number), (delivery, kind) => delivery.WithKind(kind, 5));

    private static TestDelivery Nation(int number, params string[] kinds) =>
        kinds.Aggregate(new TestDelivery("MV", "2015-10", 20_151_105, number), (delivery, kind) => delivery.WithKind(kind, 5));

    private long Count(string table, string where = "1 = 1") => _warehouse.Scalar($"SELECT COUNT(*) FROM {table} WHERE {where}");

    private void Load(params TestDelivery[] deliveries)
    {
        foreach (var outcome in _warehouse.Load(deliveries))
            Assert.That(outcome.State, Is.EqualTo(LoadState.Active), () => string.Join('\n', outcome.AllFindings));
    }

    [Test]
    public void One_manifest_brings_every_regional_kind()
    {
        Load(Halland(1, Regional));
        var day = new DateOnly(2015, 10, 12).DayNumber;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Count("fact_care_contact",
                $"contact_day = {day} AND decision_day = {day - 11} AND discharge_day IS NULL AND birth_year = 1990 AND sex_id = 2 AND municipality_id = 1380 " +
                "AND citizenship_id = 760 AND contact_status_id = 1 AND contact_type_id = 100 AND profession_id = 915 AND care_level_id = 1 AND phase_id = 1 " +
                "AND emergency_id = 0 AND interpreter_id = 1 AND booking_id = 2 AND missed = 0 AND fee_ore = 5000 AND cost_ore = 123456 " +
                $"AND medical_area_key = {PackedCode.Pack("931", 3)} AND interpreter_language_key = {PackedCode.Pack("ARA", 3)}"), Is.EqualTo(5));
            Assert.That(Count("bridge_contact_diagnosis", $"diagnosis_key = {PackedCode.Pack("F431", 6)} AND is_principal = 1"), Is.EqualTo(5));
            Assert.That(Count("bridge_contact_procedure", $"procedure_key = {PackedCode.Pack("AU118", 5)} AND codebook_id = 1 AND occurrences = 2"), Is.EqualTo(5));
            Assert.That(Count("fact_screening", $"instrument_id = 1 AND score_centi = 1950 AND thermometer IS NULL AND answered_items = 13 AND screened_day = {day + 2} AND suicide_flag = 0"), Is.EqualTo(5));
            Assert.That(Count("fact_intervention",
                $"intervention_id = 5 AND iasc_level = 4 AND offered_day = {day - 7} AND start_day = {day + 8} AND event_day = start_day AND answer_id = 1 AND end_day IS NULL AND end_reason_id = 0"), Is.EqualTo(5));
            Assert.That(Count("fact_training", $"region_id = 13 AND training_day = {day + 8} AND level_id = 2 AND participants = 40 AND from_municipalities = 10 AND trainers = 4"), Is.EqualTo(5));
            Assert.That(Count("fact_programme_step", $"region_id = 13 AND step_id = 5 AND step_day = {day + 9} AND amount_ore = 30000000"), Is.EqualTo(5));
        }
    }

    [Test]
    public void One_manifest_brings_every_national_kind()
    {
        Load(Nation(1, National));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Count("fact_application_group",
                "month_id = 201510 AND sex_id = 1 AND age_group_id = 6 AND unaccompanied_id = 0 AND applications = 10 AND applications_low = 10 AND applications_high = 10"), Is.EqualTo(5));
            Assert.That(Count("fact_enrolled_month", "region_id = 13 AND housing_id = 1 AND status_id = 1 AND sex_id = 2 AND age_group_id = 6 AND enrolled = 10 AND municipality_id > 1300"), Is.EqualTo(5));
            Assert.That(Count("fact_decision_group", "decided = 100 AND granted = 50 AND rejected = 30 AND dublin = 15 AND other = 5 AND other_high = 5 AND mean_handling_microdays = 200500000"), Is.EqualTo(5));
        }
    }

    [Test]
    public void Masked_counts_are_kept_as_bounds_and_totals_are_not_kept()
    {
        Load(new TestDelivery("MV", "2015-10", 20_151_105, 1).WithKind("MV_ANSOKAN", 3, (i, row) =>
        {
            row["Medborgarskap"] = "Syrien";
            (row["Aldersgrupp"], row["Antal"]) = i switch { 0 => ("0-17", ".."), 1 => ("18+", "100"), _ => ("Totalt", "103") };
        }));
        Assert.That(Count("fact_application_group"), Is.EqualTo(2));
        Assert.That(Count("fact_application_group", "applications IS NULL AND applications_low = 1 AND applications_high = 5 AND age_group_id = 17"), Is.EqualTo(1));
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM delivery_finding"), Is.Zero);
    }

    [Test]
    public void Contacts_diagnoses_and_procedures_meet_by_contact()
    {
        Load(Halland(1, "DIAGNOS"), Halland(2, "ATGARD"), Halland(3, "KONTAKT"));
        Assert.That(_warehouse.Scalar(
            "SELECT COUNT(*) FROM fact_care_contact c JOIN bridge_contact_diagnosis d ON d.contact_key = c.contact_key JOIN bridge_contact_procedure p ON p.contact_key = c.contact_key"), Is.EqualTo(5));
        Assert.That(_warehouse.Scalar(
            "SELECT COUNT(*) FROM bridge_contact_diagnosis d JOIN dim_code_group g ON g.code_system = 'ICD10SE' AND g.group_code = 'MENTAL' AND d.diagnosis_key BETWEEN g.from_key AND g.to_key"), Is.EqualTo(5));
    }

    [Test]
    public void What_a_delivery_names_is_kept_once_with_what_it_is_part_of()
    {
        Load(Halland(1, Regional), new TestDelivery("13", "2015-10", 2, 2).WithKind("KONTAKT", 3));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Count("dim_care_unit", "is_inferred = 1 AND region_id = 13"), Is.EqualTo(3));
            Assert.That(_warehouse.Scalar(
                "SELECT COUNT(*) FROM dim_care_unit e JOIN dim_care_unit v ON v.unit_key = e.parent_key JOIN dim_care_unit g ON g.unit_key = v.parent_key " +
                "WHERE e.unit_level = 1 AND v.unit_level = 2 AND g.unit_level = 3 AND g.hsa_id = 'SE2321000115-G1'"), Is.EqualTo(1));
            Assert.That(_warehouse.Scalar("SELECT COUNT(DISTINCT c.unit_key) FROM fact_care_contact c JOIN dim_care_unit u ON u.unit_key = c.unit_key WHERE u.hsa_id = 'SE2321000115-E1'"), Is.EqualTo(1));
            Assert.That(Count("dim_code", "code IN ('F431', 'AU118', '931', 'ARA')"), Is.EqualTo(4));
            Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_training t JOIN dim_label l ON l.label_key = t.source_key WHERE l.label = 'Region Halland'"), Is.EqualTo(5));
        }
    }

    [Test]
    public void A_refused_delivery_names_nothing()
    {
        var outcome = _warehouse.Load(new TestDelivery("13", "2015-10", 1, 1).WithKind("KONTAKT", 5, (_, row) => row["Kon"] = "9")).Single();
        Assert.That(outcome.State, Is.EqualTo(LoadState.Refused));
        Assert.That(Count("dim_care_unit", "is_inferred = 1") + Count("dim_code") + Count("fact_care_contact"), Is.Zero);
    }

    [Test]
    public void A_contact_that_cannot_be_linked_has_a_key_of_its_own()
    {
        Load(new TestDelivery("13", "2015-10", 1, 1).WithKind("KONTAKT", 3, (i, row) => row["PersonNyckel"] = i == 0 ? row["PersonNyckel"] : "OLANKAD"));
        Assert.That(Count("fact_care_contact", "person_key = -contact_key AND person_key < 0 AND person_check = 0 AND record_key > 0"), Is.EqualTo(2));
    }

    [Test]
    public void The_order_of_arrival_changes_nothing()
    {
        TestDelivery[] deliveries = [Halland(1, "KONTAKT", "SCREENING"), Halland(2, "DIAGNOS", "ATGARD"), Halland(3, "INSATS", "UTBILDNING", "PROGRAM"), Nation(4, National)];
        Load(deliveries);
        var hash = WarehouseHash.Compute(_warehouse.Engine);
        using var other = TestWarehouse.Create(engineName);
        other.Load([.. deliveries.Reverse()]);
        Assert.That(WarehouseHash.Compute(other.Engine), Is.EqualTo(hash));
        other.Execute("UPDATE bridge_contact_diagnosis SET is_principal = 0 WHERE source_row = 2");
        Assert.That(WarehouseHash.Compute(other.Engine), Is.Not.EqualTo(hash), "what bridges hold is content");
    }
}
