namespace AsylumCare.Warehouse.Engines;

public static class LockWait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes the lock, waiting for its holder for at most <paramref name="patience"/>; null where it is still taken then.</summary>
    public static IDisposable? WaitForLock(this IWarehouseEngine engine, string name, TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (engine.TryLock(name) is { } held) return held;
            if (waited >= patience) return null;
            Task.Delay(Pause).GetAwaiter().GetResult();
        }
    }
}
