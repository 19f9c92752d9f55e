namespace AsylumCare.Synthesis.Planning;

/// <summary>Scales counts so that each is rounded up or down and their sum is the rounded scaled sum (Hamilton's method).</summary>
internal static class LargestRemainder
{
    public static int[] Scale(IReadOnlyList<int> counts, decimal scale)
    {
        var exact = counts.Select(count => count * scale).ToArray();
        var scaled = exact.Select(value => (int)decimal.Floor(value)).ToArray();
        var missing = (int)decimal.Round(exact.Sum(), MidpointRounding.AwayFromZero) - scaled.Sum();
        var byRemainder = Enumerable.Range(0, exact.Length).OrderByDescending(i => exact[i] - scaled[i]).ThenBy(i => i);
        foreach (var i in byRemainder.Take(missing)) scaled[i]++;
        return scaled;
    }

    /// <summary>Shares a total out by weight in whole numbers that sum to it.</summary>
    public static int[] Share(int total, IReadOnlyList<long> weights)
    {
        var sum = weights.Sum();
        if (sum == 0) return new int[weights.Count];
        var shared = weights.Select(weight => (int)(weight * total / sum)).ToArray();
        var byRemainder = Enumerable.Range(0, shared.Length).OrderByDescending(i => weights[i] * total % sum).ThenBy(i => i);
        foreach (var i in byRemainder.Take(total - shared.Sum())) shared[i]++;
        return shared;
    }
}
