namespace AsylumCare.Warehouse.Jobs;

/// <summary>How a passing failure is tried again: after the first pause, then twice as long each time, never longer than the cap.</summary>
/// <param name="Attempts">Failures after which the run stops and its owner is named.</param>
public sealed record RetryRule(TimeSpan First, TimeSpan Cap, int Attempts)
{
    public static RetryRule Standard { get; } = new(TimeSpan.FromSeconds(30), TimeSpan.FromHours(1), 12);

    /// <param name="failures">How many there have been; after none there is no pause.</param>
    public TimeSpan PauseAfter(int failures)
    {
        if (failures <= 0) return TimeSpan.Zero;
        var pause = First;
        for (var i = 1; i < failures && pause < Cap; i++) pause *= 2;
        return pause < Cap ? pause : Cap;
    }
}
