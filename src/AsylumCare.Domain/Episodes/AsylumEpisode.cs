using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Domain.Episodes;

/// <summary>One asylum episode of one person: the grain of <c>fact_asylum_episode</c> and of coverage.</summary>
/// <param name="Number">1 for the person's first episode.</param>
/// <param name="RegionDay0">Region of registration; 99 unknown.</param>
/// <param name="RegionDay30">Region of responsibility: residence on day 30, else the last known; 99 unknown.</param>
/// <param name="Status">Legal status on day 30, else the last known.</param>
/// <param name="FirstExaminationDay">Day number of the first examination that counts, or null.</param>
/// <param name="ExaminationRegion">Region that made it; 99 where there is none.</param>
/// <param name="DeregistrationDay">Day number, or null while the person is enrolled.</param>
public sealed record AsylumEpisode(
    int Number, int ApplicationDay, int RegionDay0, int RegionDay30, int Sex, int BirthYear, LegalStatus Status,
    int? FirstExaminationDay, int ExaminationRegion, int? DeregistrationDay, DeregistrationReason Reason)
{
    public Month ArrivalMonth => Month.OfDay(ApplicationDay);
    public int AgeBandId => BirthYear == 0 ? AgeBand.UnknownId : AgeBand.IdOf(ArrivalMonth.Year - BirthYear);
    public bool InCoverageDenominator => LegalStatuses.InCoverageDenominator(Status);
    public CoverageBand Band => CoverageBands.Of(this);
}
