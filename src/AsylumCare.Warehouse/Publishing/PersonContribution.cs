using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Episodes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>What one person adds to the cells of the computed cubes, given the events of one set of deliveries.</summary>
/// <param name="window">The months of that set: arrivals before its first register month are in no cohort.</param>
internal sealed class PersonContribution(CubeDeltas cubes, DataWindow window, int sign)
{
    // Places of the measures in etl/cubes/health_examination_ratio.json and examination_flow.json.
    private const int RatioExaminations = 0;
    private const int RatioApplications = 1;
    private const int FlowExaminations = 0;

    public void Add(List<AsylumEpisode> episodes, ReadOnlySpan<ExaminationEvent> examinations, long recordKey)
    {
        foreach (var episode in episodes)
            if (episode.InCoverageDenominator && window.HasCohort(episode.ArrivalMonth)) Add(episode, recordKey);

        foreach (ref readonly var examination in examinations)
        {
            if (examination.Outcome != ExaminationOutcome.Done || examination.Day == 0) continue;
            cubes.Ratio.Add(CellId.Of(examination.RegionId, Month.OfDay(examination.Day).Id), RatioExaminations, sign, recordKey);
        }
    }

    private void Add(AsylumEpisode episode, long recordKey)
    {
        var arrival = episode.ArrivalMonth.Id;
        cubes.Coverage.Add(CellId.Of(episode.RegionDay30, arrival, episode.Sex, episode.AgeBandId), (int)episode.Band, sign, recordKey);
        cubes.Ratio.Add(CellId.Of(episode.RegionDay0, arrival), RatioApplications, sign, recordKey);
        if (episode.FirstExaminationDay is { } examined)
            cubes.Flow.Add(CellId.Of(episode.RegionDay30, Month.OfDay(examined).Id, 0, episode.ExaminationRegion), FlowExaminations, sign, recordKey);
    }
}
