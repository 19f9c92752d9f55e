using AsylumCare.App.Verbs;

namespace AsylumCare.App.Demo;

/// <summary>Loads the later months and the care on a thread beside the pages. What is left when the program ends is taken up at the next start.</summary>
internal sealed class DemoBackground(Workplace place, DemoState state) : IAsyncDisposable
{
    // A publication is not stopped in the middle: after this it is left to die with the process, and was never made.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;

    public void Start()
    {
        if (!state.IsWhole) _work = Task.Factory.StartNew(Work, _stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(_work, Task.Delay(Patience));
        if (_work.IsCompleted) _stop.Dispose();
    }

    private void Work()
    {
        try
        {
            new DemoCare(place, state, static (_, _, _) => { }).Complete(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The run on Jobb says so.
        }
        catch (Exception failure)
        {
            place.Log.Error(failure, "What was left to load was not; it is tried again at the next start");
        }
    }
}
