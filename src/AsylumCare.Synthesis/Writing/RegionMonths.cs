namespace AsylumCare.Synthesis.Writing;

/// <summary>Writes deliveries on all processors.</summary>
internal static class RegionMonths
{
    /// <summary>A correction and what it corrects read the same partition, which sorts in place: one region-month is one piece of work.</summary>
    public static void ForEach(List<RegionalDelivery> deliveries, Action<RegionalDelivery> write, Steps steps, CancellationToken ct)
    {
        var done = 0;
        var partitions = deliveries.GroupBy(d => (d.Month, d.Region.Id)).ToArray();
        Parallel.ForEach(partitions, new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount }, versions =>
        {
            foreach (var delivery in versions) write(delivery);
            steps.Within((double)Interlocked.Increment(ref done) / partitions.Length);
        });
    }
}
