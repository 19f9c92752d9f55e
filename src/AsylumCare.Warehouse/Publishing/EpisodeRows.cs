using AsylumCare.Domain.Episodes;
using AsylumCare.Warehouse.Engines;
using static AsylumCare.Deliveries.Reading.RowBlock;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Rewrites <c>fact_asylum_episode</c> for the affected persons.</summary>
internal sealed class EpisodeRows(PublicationSession session) : IDisposable
{
    private readonly IBulkWriter _writer = session.Bulk("fact_asylum_episode",
        "person_key", "episode_no", "record_key", "application_day", "region_day0", "region_day30", "sex_id", "birth_year", "age_band_id",
        "status_id", "in_coverage_denominator", "first_examination_day", "examination_region", "deregistration_day", "reason_id", "coverage_band");

    public static void Clear(PublicationSession session, AffectedPersons persons) => session.Execute(persons.Everybody
        ? "DELETE FROM fact_asylum_episode"
        : "DELETE FROM fact_asylum_episode WHERE person_key IN (SELECT w.person_key FROM work_person w)");

    public void Write(PersonEvents person, AsylumEpisode episode) => _writer.Write(
    [
        person.PersonKey, episode.Number, person.RecordKey, episode.ApplicationDay, episode.RegionDay0, episode.RegionDay30, episode.Sex,
        episode.BirthYear, episode.AgeBandId, (long)episode.Status, episode.InCoverageDenominator ? 1 : 0, episode.FirstExaminationDay ?? Missing,
        episode.ExaminationRegion, episode.DeregistrationDay ?? Missing, (long)episode.Reason, (long)episode.Band,
    ]);

    public void Complete() => _writer.Complete();

    public void Dispose() => _writer.Dispose();
}
