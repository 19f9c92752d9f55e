using AsylumCare.Domain.Episodes;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// Folds every affected person twice, as the publication before knew it and as it is known now: the one is taken from
/// the cells and the other is added, and what is derived of the person is rewritten. What is the same in both is folded once, and
/// neither taken away nor added.
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

    // The same events count otherwise where cohorts are opened or closed, or a region's month comes or goes.
    private readonly bool _sameCohorts = !anew && deliveries.WindowBefore.First == deliveries.WindowNow.First;
    private readonly bool _sameRules = !anew && deliveries.WindowBefore.First == deliveries.WindowNow.First && counted.Changed.Count == 0;

    /// <returns>How many persons were folded.</returns>
    public long Run(AffectedPersons persons, PersonReader reader)
    {
        var derived = new DerivedRows(session, deliveries, anew);
        derived.Clear(persons);
        var folded = 0L;
        try
        {
            foreach (var slice in reader.Slices())
            {
                while (slice.Next() is { } person)
                {
                    Fold(person);
                    derived.Add(person, _episodes, _spans);
                    folded++;
                }

                derived.Write();
            }
        }
        finally
        {
            session.Settle();
        }

        return folded;
    }

    private void Fold(PersonEvents person)
    {
        if (person.Unchanged && _sameRules)
        {
            Courses(person, InSets.Now);
            return;
        }

        // Before first: what is left in the lists afterwards is written.
        var sameCourse = person.SameCourse;
        if (!anew && !sameCourse) Contribute(person, Courses(person, InSets.Before), _before, _careBefore);
        var examinations = Courses(person, InSets.Now);
        if (!anew && sameCourse) Contribute(person, examinations, _sameCohorts ? null : _before, _careBefore);
        Contribute(person, examinations, sameCourse && _sameCohorts ? null : _now, _careNow);
    }

    private ReadOnlySpan<ExaminationEvent> Courses(PersonEvents person, InSets set)
    {
        var examinations = person.Examinations(set);
        EpisodeFold.Fold(person.Events(set), examinations, _episodes, _spans);
        return examinations;
    }

    private void Contribute(PersonEvents person, ReadOnlySpan<ExaminationEvent> examinations, PersonContribution? contribution, CareContribution? care)
    {
        contribution?.Add(_episodes, examinations, person.RecordKey);
        care?.Add(person, _spans, _episodes);
    }
}
