using AsylumCare.Domain.Episodes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>What one person adds to the cubes of enrolled persons and their care, given the rows of one set of deliveries.</summary>
internal sealed class CareContribution(CubeDeltas cubes, CountedMonths counted, InSets set, int sign)
{
    private readonly EnrolledContribution _enrolled = new(cubes, counted, set, sign);
    private readonly ContactContribution _contacts = new(cubes, set, sign);
    private readonly QualityContribution _quality = new(cubes, set, sign);

    public void Add(PersonEvents person, List<EnrolledSpan> spans, List<AsylumEpisode> episodes)
    {
        _enrolled.Add(person, spans, episodes);
        _contacts.Add(person, spans, episodes);
        _quality.Add(person, spans, episodes);
    }
}
