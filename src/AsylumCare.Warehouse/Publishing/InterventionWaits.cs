namespace AsylumCare.Warehouse.Publishing;

/// <summary>Days on which a person waits for an intervention, since a day that may be earlier.</summary>
internal readonly record struct InterventionWait(int From, int To, int Since)
{
    /// <summary>No wait holds this day.</summary>
    public const int None = int.MaxValue;

    /// <returns>The day waited since on a day, or <see cref="None"/>.</returns>
    public static int SinceOn(int day, List<InterventionWait> waits)
    {
        foreach (var wait in waits)
            if (day >= wait.From && day <= wait.To) return wait.Since;
        return None;
    }
}

/// <summary>Works out when a person waited for an intervention: where several waits overlap, the longest is told.</summary>
internal static class InterventionWaits
{
    /// <param name="waits">Receives waits that do not overlap, in order; cleared first.</param>
    public static void Of(ReadOnlySpan<InterventionRow> interventions, InSets set, List<InterventionWait> waits)
    {
        waits.Clear();
        foreach (ref readonly var row in interventions)
            if (row.Sets.HasFlag(set) && row.WaitedTo >= row.Since) waits.Add(new InterventionWait(row.Since, row.WaitedTo, row.Since));
        if (waits.Count < 2) return;

        waits.Sort(static (a, b) => a.Since != b.Since ? a.Since.CompareTo(b.Since) : a.To.CompareTo(b.To));
        var kept = 0;
        var told = int.MinValue;
        foreach (var wait in waits.ToArray())
        {
            if (wait.To <= told) continue;
            waits[kept++] = wait with { From = Math.Max(wait.From, told + 1) };
            told = wait.To;
        }

        waits.RemoveRange(kept, waits.Count - kept);
    }
}
