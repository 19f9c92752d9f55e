using AsylumCare.Domain.Episodes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// Folds every affected person twice, as the publication before knew it and as it is known now: the one is taken from
/// the cells and the other is added, and the person's episodes are rewritten.
/// </summary>
internal sealed class PersonFold(PublicationSession session, DeliverySets deliveries, CubeDeltas cubes)
{
    private readonly PersonContribution _before = new(cubes, deliveries.WindowBefore, -1);
    private readonly PersonContribution _now = new(cubes, deliveries.WindowNow, 1);
    private readonly List<AsylumEpisode> _episodes = [];
    private readonly bool _sameCohorts = deliveries.WindowBefore.First == deliveries.WindowNow.First;

    /// <returns>How many persons were folded.</returns>
    public long Run(AffectedPersons persons, PersonReader reader)
    {
        EpisodeRows.Clear(session, persons);
        var folded = 0L;
        foreach (var slice in reader.Slices())
        {
            using var episodes = new EpisodeRows(session);
            while (slice.Next() is { } person)
            {
                Fold(person, episodes);
                folded++;
            }

            episodes.Complete();
        }

        return folded;
    }

    private void Fold(PersonEvents person, EpisodeRows rows)
    {
        var changed = !person.Unchanged || !_sameCohorts;
        if (changed) Contribute(person, InSets.Before, _before);
        Contribute(person, InSets.Now, changed ? _now : null);
        foreach (var episode in _episodes) rows.Write(person, episode);
    }

    private void Contribute(PersonEvents person, InSets set, PersonContribution? contribution)
    {
        var examinations = person.Examinations(set);
        EpisodeFold.Fold(person.Events(set), examinations, _episodes);
        contribution?.Add(_episodes, examinations, person.RecordKey);
    }
}
