namespace AsylumCare.Domain.Statistics.Times;

/// <summary>One day on which something ended.</summary>
/// <param name="AtRisk">Persons whose time had not ended before the day; those censored on the day are still among them.</param>
public readonly record struct LifeTableRow(int Day, long AtRisk, long Events, long Competing, long Censored);

/// <summary>Follow-ups counted by day. Which person came first in the list leaves no trace.</summary>
public static class LifeTable
{
    /// <returns>The days on which something ended, in order.</returns>
    public static IReadOnlyList<LifeTableRow> Of(IReadOnlyCollection<FollowUp> persons)
    {
        var rows = new List<LifeTableRow>();
        var atRisk = (long)persons.Count;
        foreach (var day in persons.GroupBy(person => person.Days).OrderBy(day => day.Key))
        {
            var ended = day.CountBy(person => person.End).ToDictionary();
            long Count(FollowUpEnd end) => ended.GetValueOrDefault(end);
            rows.Add(new(day.Key, atRisk, Count(FollowUpEnd.Event), Count(FollowUpEnd.Competing), Count(FollowUpEnd.Censored)));
            atRisk -= day.Count();
        }

        return rows;
    }
}
