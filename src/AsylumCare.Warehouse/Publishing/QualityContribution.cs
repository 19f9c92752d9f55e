using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Episodes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>What one person's rows add to the results of the rules across deliveries, by the region that delivered the row and its month.</summary>
internal sealed class QualityContribution(CubeDeltas cubes, InSets set, int sign)
{
    // Places of the measures in etl/cubes/quality_results.json.
    private const int Tested = 0;
    private const int Violated = 1;
    private const int MostYearsApart = 1;
    private const int DaysOfOneExamination = 30;

    public void Add(PersonEvents person, List<EnrolledSpan> spans, List<AsylumEpisode> episodes)
    {
        foreach (ref readonly var contact in person.Contacts)
            if (contact.Sets.HasFlag(set)) Add(contact, person, spans, episodes);
        foreach (ref readonly var examination in person.ExaminationRows)
            if (examination.Sets.HasFlag(set) && examination.Day > 0) Add(examination, person, episodes);
        if (episodes.Count == 0) return;
        foreach (ref readonly var row in person.Interventions)
        {
            if (!row.Sets.HasFlag(set) || row.Start == 0 || row.End > 0) continue;
            var left = spans.Count > 0 && spans[^1].To != EnrolledSpan.Open && row.Start <= spans[^1].To;
            Test(QualityRule.InterventionLeftOpen, row.Region, row.Start, left, row.RecordKey);
        }
    }

    private void Add(in ContactRow contact, PersonEvents person, List<EnrolledSpan> spans, List<AsylumEpisode> episodes)
    {
        var (region, day, key) = (contact.Region, contact.Day, contact.RecordKey);
        Test(QualityRule.Unlinked, region, day, contact.PersonKey < 0, key);
        if (contact.PersonKey < 0) return;
        Test(QualityRule.UnknownPerson, region, day, episodes.Count == 0, key);
        if (contact.Has(ContactTraits.Inpatient)) Test(QualityRule.OverlappingStays, region, day, Overlaps(contact, person.Contacts), key);
        var codes = contact.Codes(set);
        if (CareArea.Of(contact.Traits, codes) == CareArea.Examination)
            Test(QualityRule.ExaminationDeliveredTwice, region, day, !codes.HasFlag(ContactCodes.Named) && IsExamined(day, person.ExaminationRows), key);
        if (episodes.Count == 0) return;
        Test(QualityRule.NotEnrolled, region, day, !spans.Exists(span => span.Holds(day)), key);
        TestBirthYear(region, day, contact.BirthYear, episodes, key);
    }

    private void Add(in ExaminationRow row, PersonEvents person, List<AsylumEpisode> episodes)
    {
        var (region, day, key) = (row.Region, row.Day, row.RecordKey);
        if (row.Outcome == (int)ExaminationOutcome.Partial)
            Test(QualityRule.ExaminedInTwoVisits, region, day, CompletesAnother(row, person.ExaminationRows), key);
        if (episodes.Count == 0) return;
        TestBirthYear(region, day, row.BirthYear, episodes, key);
        if (row.Outcome != (int)ExaminationOutcome.Done) return;
        Test(QualityRule.ExaminedElsewhereBefore, region, day, IsExaminedElsewhereBefore(row, person.ExaminationRows, episodes), key);
        if (row.TargetGroup == (int)TargetGroup.Asylum)
            Test(QualityRule.ExaminedTooEarly, region, day, EpisodeOn(day, episodes) == 0, key);
    }

    private void TestBirthYear(int region, int day, int birthYear, List<AsylumEpisode> episodes, long key)
    {
        if (birthYear == 0 || episodes[0].BirthYear == 0) return;
        Test(QualityRule.OtherBirthYear, region, day, Math.Abs(birthYear - episodes[0].BirthYear) > MostYearsApart, key);
    }

    // Of stays that begin on one day each overlaps the other; else the later one does.
    private bool Overlaps(in ContactRow stay, ReadOnlySpan<ContactRow> contacts)
    {
        var others = 0;
        foreach (ref readonly var other in contacts)
            if (other.Sets.HasFlag(set) && other.Has(ContactTraits.Inpatient) && other.Day <= stay.Day && stay.Day < other.Day + Math.Max(other.StayDays, (ushort)1)) others++;
        return others > 1;
    }

    private bool IsExamined(int day, ReadOnlySpan<ExaminationRow> examinations)
    {
        foreach (ref readonly var row in examinations)
            if (row.Sets.HasFlag(set) && row.Outcome == (int)ExaminationOutcome.Done && Math.Abs(row.Day - day) <= 1) return true;
        return false;
    }

    private bool IsExaminedElsewhereBefore(in ExaminationRow row, ReadOnlySpan<ExaminationRow> examinations, List<AsylumEpisode> episodes)
    {
        foreach (ref readonly var other in examinations)
        {
            if (!other.Sets.HasFlag(set) || other.Outcome != (int)ExaminationOutcome.Done || other.Day == 0 || other.Region == row.Region) continue;
            var before = other.Day < row.Day || (other.Day == row.Day && other.Region < row.Region);
            if (before && EpisodeOn(other.Day, episodes) == EpisodeOn(row.Day, episodes)) return true;
        }

        return false;
    }

    private bool CompletesAnother(in ExaminationRow row, ReadOnlySpan<ExaminationRow> examinations)
    {
        foreach (ref readonly var other in examinations)
        {
            if (!other.Sets.HasFlag(set) || other.Outcome != (int)ExaminationOutcome.Partial || other.Day == 0) continue;
            if (other.Day < row.Day && row.Day - other.Day <= DaysOfOneExamination && other.IsSampled != row.IsSampled) return true;
        }

        return false;
    }

    // 0 before the first episode's window opens.
    private static int EpisodeOn(int day, List<AsylumEpisode> episodes)
    {
        var number = 0;
        foreach (var episode in episodes)
            if (day >= episode.ApplicationDay + EpisodeFold.EarliestExaminationDay) number = episode.Number;
        return number;
    }

    private void Test(QualityRule rule, int region, int day, bool isViolated, long recordKey)
    {
        var cell = CellId.Wide(region, Month.OfDay(day).Id, 0, 0, (int)rule);
        cubes.Quality.Add(cell, Tested, sign, recordKey);
        if (isViolated) cubes.Quality.Add(cell, Violated, sign, recordKey);
    }
}
