using System.Threading.Channels;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Receipts;

/// <summary>
/// Writes the receipts of a long load on a thread of its own, some ahead of which the load waits. A kill loses those that wait;
/// the next start writes what is missing.
/// </summary>
internal sealed class ReceiptQueue : IDisposable
{
    private const int Waiting = 64;

    private readonly Channel<LoadOutcome> _outcomes = Channel.CreateBounded<LoadOutcome>(new BoundedChannelOptions(Waiting) { SingleReader = true, SingleWriter = true });
    private readonly Task _writer;

    public ReceiptQueue(string folder) =>
        _writer = Task.Factory.StartNew(() => WriteAll(folder), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <exception cref="IOException">An earlier receipt could not be written.</exception>
    public void Add(LoadOutcome outcome)
    {
        // A writer that has failed takes no more; what it failed of is told by End.
        if (_writer.IsCompleted) End();
        while (!_outcomes.Writer.TryWrite(outcome)) _outcomes.Writer.WaitToWriteAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Returns when all are written.</summary>
    /// <exception cref="IOException">One could not be written.</exception>
    public void End()
    {
        _outcomes.Writer.TryComplete();
        _writer.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _outcomes.Writer.TryComplete();
        ((IAsyncResult)_writer).AsyncWaitHandle.WaitOne();
    }

    private void WriteAll(string folder)
    {
        try
        {
            foreach (var outcome in _outcomes.Reader.ReadAllAsync().ToBlockingEnumerable()) ReceiptFile.Write(folder, outcome);
        }
        catch (Exception problem)
        {
            // Nobody is to wait for room that never comes.
            _outcomes.Writer.TryComplete(problem);
            throw;
        }
    }
}
