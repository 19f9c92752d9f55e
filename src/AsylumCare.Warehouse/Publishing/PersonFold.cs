using AsylumCare.Domain.Episodes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// Folds every affected person twice, as the publication before knew it and as it is known now: the one is taken from
/// the cells and the other is added, and the person's episodes and spans are rewritten.
/// </summary>
/// <param name="anew">Nothing is taken: the publication before was made by another method, or there is none.</param>
internal sealed class PersonFold(PublicationSession session, DeliverySets deliveries, CountedMonths counted, CubeDeltas cubes, bool anew)
{
    private readonly PersonContribution? _before = anew ? null : new(cubes, deliveries.WindowBefore, -1);
    private readonly PersonContribution _now = new(cubes, deliveries.WindowNow, 1);
    private readonly CareContribution? _careBefore = anew ? null : new(cubes, counted, InSets.Before, -1);
    private readonly CareContribution _careNow = new(cubes, counted, InSets.Now, 1);
    private readonly List<AsylumEpisode> _episodes = [];
    private readonly List<EnrolledSpan> _spans = [];
    private readonly SpanRows _spanRows = new(session);

    // The same events count otherwise where cohorts are opened or closed, or a region's month comes or goes.
    private readonly bool _sameRules = !anew && deliveries.WindowBefore.First == deliveries.WindowNow.First && counted.Changed.Count == 0;

    /// <returns>How many persons were folded.</returns>
    public long Run(AffectedPersons persons, PersonReader reader)
    {
        EpisodeRows.Clear(session, persons);
        SpanRows.Clear(session, persons);
        var folded = 0L;
        foreach (var slice in reader.Slices())
        {
            using (var episodes = new EpisodeRows(session))
            {
                while (slice.Next() is { } person)
                {
                    Fold(person, episodes);
                    folded++;
                }

                episodes.Complete();
            }

            _spanRows.Write();
        }

        return folded;
    }

    private void Fold(PersonEvents person, EpisodeRows rows)
    {
        var changed = !person.Unchanged || !_sameRules;
        if (changed && !anew) Contribute(person, InSets.Before, _before, _careBefore);
        Contribute(person, InSets.Now, changed ? _now : null, changed ? _careNow : null);
        foreach (var episode in _episodes) rows.Write(person, episode);
        _spanRows.Add(person, _spans, _episodes);
    }

    private void Contribute(PersonEvents person, InSets set, PersonContribution? contribution, CareContribution? care)
    {
        var examinations = person.Examinations(set);
        EpisodeFold.Fold(person.Events(set), examinations, _episodes, _spans);
        contribution?.Add(_episodes, examinations, person.RecordKey);
        care?.Add(person, _spans, _episodes);
    }
}
