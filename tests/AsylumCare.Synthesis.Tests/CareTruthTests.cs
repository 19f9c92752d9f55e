using System.Text.Json;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Synthesis.Tests;

/// <summary>What truth.json says of care is what the delivered files come to, read and classified anew.</summary>
public sealed class CareTruthTests
{
    private static readonly int[] WaitingLastDays = [30, 60, 90, 120, 180, 365, int.MaxValue];

    private GeneratedFolder _world = null!;
    private DeliveredRows _rows = null!;
    private EnrolledDays _enrolled = null!;
    private JsonElement _truth;

    [OneTimeSetUp]
    public void Generate()
    {
        _world = new GeneratedFolder(0.02m, 3);
        _rows = new DeliveredRows(_world);
        _enrolled = new EnrolledDays(new FoldedFiles(_rows), _world.Options.To);
        using var document = JsonDocument.Parse(File.ReadAllBytes(_world.Result.TruthPath));
        _truth = document.RootElement.Clone();
    }

    [OneTimeTearDown]
    public void Remove() => _world.Dispose();

    [TestCase("enrolled", false)]
    [TestCase("enrolledQuota", true)]
    public void Person_days_and_stock_are_those_of_the_registers(string table, bool quota)
    {
        var counted = new Counts();
        foreach (var stay in _enrolled.Stays.Where(s => (s.Status == LegalStatus.QuotaRefugee) == quota))
            foreach (var month in Month.Range(Month.OfDay(stay.From), Month.OfDay(stay.Until - 1)))
            {
                var band = AgeBand.IdOf(month.Year - stay.BirthYear);
                var days = Math.Min(stay.Until, month.LastDay.DayNumber + 1) - Math.Max(stay.From, month.FirstDay.DayNumber);
                counted.Add($"{stay.Region},{month.Id},{stay.Sex},{band}", 2, 0, days);
                if (stay.Until > month.LastDay.DayNumber) counted.Add($"{stay.Region},{month.Id},{stay.Sex},{band}", 2, 1);
            }
        Compare(table, counted);
    }

    [Test]
    public void Waiting_is_enrolled_at_month_end_and_not_examined()
    {
        var counted = new Counts();
        foreach (var stay in _enrolled.Stays.Where(s => s.Status != LegalStatus.QuotaRefugee))
            foreach (var month in Month.Range(Month.OfDay(stay.From), Month.OfDay(stay.Until - 1)))
            {
                var last = month.LastDay.DayNumber;
                if (last < stay.From || last >= stay.Until || stay.Examined <= last) continue;
                counted.Add($"{stay.Region},{month.Id}", 7, Array.FindIndex(WaitingLastDays, d => last - stay.Applied <= d));
            }
        Compare("waiting", counted);
    }

    [Test]
    public void Contacts_are_classified_by_their_codes_as_they_were_made()
    {
        var diagnoses = _rows.Of("DIAGNOS").Where(r => r.Row["is_principal"] == 1).ToDictionary(r => r.Row["contact_key"], r => r.Row["diagnosis_key"]);
        var procedures = _rows.Of("ATGARD").ToLookup(r => r.Row["contact_key"], r => r.Row["procedure_key"]);
        var (contacts, given, missed) = (new Counts(), new Counts(), new Counts());
        foreach (var (manifest, row) in _rows.Of("KONTAKT"))
        {
            var (key, day, person) = (row["contact_key"], (int)row["contact_day"], row["person_key"]);
            if (row["missed"] == 1)
            {
                missed.Add($"{manifest.RegionId},{manifest.Month.Id}", 1, 0);
                continue;
            }
            var area = CareArea.Of(diagnoses.GetValueOrDefault(key), procedures[key], row["medical_area_key"]);
            var region = _enrolled.RegionOn(person, day);
            given.Add($"{manifest.RegionId},{manifest.Month.Id},{area},{row["care_level_id"]}", 4, person < 0 ? 3 : !_enrolled.IsKnown(person) ? 2 : region == 0 ? 1 : 0);
            if (person < 0 || region == 0) continue;
            contacts.Add($"{region},{manifest.Month.Id},{area},{row["care_level_id"]}", 2, 0);
            if (row["profession_id"] == 915 && row["contact_type_id"] < 108) contacts.Add($"{region},{manifest.Month.Id},{area},{row["care_level_id"]}", 2, 1);
        }
        Compare("contacts", contacts);
        Compare("contactsGiven", given);
        Compare("missed", missed);
    }

    [Test]
    public void Screenings_are_scored_as_the_instruments_say()
    {
        var counted = new Counts();
        foreach (var (manifest, row) in _rows.Of("SCREENING"))
        {
            var (key, score, isRhs) = ($"{manifest.RegionId},{manifest.Month.Id},{row["instrument_id"]}", row["score_centi"], row["instrument_id"] == 1);
            counted.Add(key, 5, 0);
            if (DateOnly.FromDayNumber((int)row["screened_day"]).Year - _enrolled.BirthYear(row["person_key"]) < 14) counted.Add(key, 5, 4);
            else if (score != RowBlock.Missing)
            {
                counted.Add(key, 5, 1);
                if (isRhs ? score >= 1100 : score <= 1200) counted.Add(key, 5, 2);
                if (isRhs ? score >= 2500 : score <= 700) counted.Add(key, 5, 3);
            }
        }
        Compare("screenings", counted);
    }

    [Test]
    public void Interventions_stand_as_their_latest_row_says()
    {
        var counted = new Counts();
        foreach (var latest in _rows.Of("INSATS").GroupBy(r => r.Row["intervention_key"]).Select(g => g.MaxBy(r => r.Manifest.Month.Id)))
        {
            var row = latest.Row;
            Add("offered_day", 0);
            if (row["answer_id"] == 2) Add("offered_day", 1);
            if (row["start_day"] != RowBlock.Missing) Add("start_day", 2);
            if (row["end_day"] != RowBlock.Missing) Add("end_day", 3);

            void Add(string day, int measure) =>
                counted.Add($"{latest.Manifest.RegionId},{Month.OfDay((int)row[day]).Id},{row["iasc_level"]}", 4, measure);
        }
        Compare("interventions", counted);
    }

    private void Compare(string table, Counts counted) => Assert.That(
        counted.Rows(), Is.EquivalentTo(_truth.GetProperty(table).EnumerateArray().Select(row => string.Join(',', row.EnumerateArray()))), table);
}
