using System.Collections.Concurrent;
using System.Threading.Channels;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Warehouse.Loading;

/// <summary>
/// Reads and checks manifests and their files on a thread of its own, a bounded number of blocks ahead of the writing side.
/// </summary>
internal sealed class DeliveryReading : IDisposable
{
    private const int StepsAhead = 16;
    private const int SmallestBlock = 16;

    private readonly Channel<LoadStep> _steps = Channel.CreateBounded<LoadStep>(
        new BoundedChannelOptions(StepsAhead) { SingleReader = true, SingleWriter = true });

    private readonly ConcurrentBag<RowBlock> _free = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reader;
    private readonly ReadContext _context;

    public DeliveryReading(IEnumerable<Arrival> arrivals, ReadContext context)
    {
        _context = context;
        _reader = Task.Factory.StartNew(() => ReadAll(arrivals), _stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The steps as they come; an error of the reading side is thrown here.</summary>
    public IEnumerable<LoadStep> Steps() => _steps.Reader.ReadAllAsync().ToBlockingEnumerable();

    /// <summary>Gives a block back when its rows are written.</summary>
    public void Return(RowBlock block) => _free.Add(block);

    public void Dispose()
    {
        _stop.Cancel();
        ((IAsyncResult)_reader).AsyncWaitHandle.WaitOne();
        _stop.Dispose();
    }

    private void ReadAll(IEnumerable<Arrival> arrivals)
    {
        try
        {
            foreach (var arrival in arrivals) Read(arrival);
            _steps.Writer.Complete();
        }
        catch (Exception problem)
        {
            // The writing side meets it at its next step; after a stop nobody listens.
            _steps.Writer.TryComplete(problem);
        }
    }

    private void Read(Arrival arrival)
    {
        var reading = ManifestReader.Read(arrival.ManifestPath, _context.Catalog, _context.Reference);
        Hand(new LoadStep.ManifestRead(arrival, reading));
        for (var i = 0; i < (reading.Manifest?.Files.Count ?? 0); i++)
            Hand(new LoadStep.FileRead(i, ReadFile(arrival, reading.Manifest!, i)));
        Hand(new LoadStep.ManifestEnd());
    }

    private FileReport ReadFile(Arrival arrival, Manifest manifest, int index)
    {
        var file = manifest.Files[index];

        // Most files of a small region are far smaller than a block.
        var context = _context with { Today = arrival.Day, BlockRows = file.Rows < 0 ? _context.BlockRows : (int)Math.Clamp(file.Rows, SmallestBlock, _context.BlockRows) };
        var path = Path.Combine(Path.GetDirectoryName(arrival.ManifestPath) ?? "", file.Name);
        return DeliveryFileReader.Read(path, manifest, file, _context.Catalog[file.FileKind], context, new Sink(this, index), _stop.Token);
    }

    private void Hand(LoadStep step) => _steps.Writer.WriteAsync(step, _stop.Token).AsTask().GetAwaiter().GetResult();

    private RowBlock Copy(RowBlock block)
    {
        // Kinds with other slot counts come seldom: a block that does not fit is left to the collector.
        if (!_free.TryTake(out var copy) || copy.SlotCount != block.SlotCount || copy.Capacity < block.Count)
            copy = new RowBlock(block.SlotCount, block.Capacity);
        copy.Clear();
        for (var i = 0; i < block.Count; i++)
        {
            block.Row(i).CopyTo(copy.Next());
            copy.Commit(block.Line(i));
        }

        return copy;
    }

    private sealed class Sink(DeliveryReading reading, int file) : IRowSink
    {
        public void Accept(RowBlock block) => reading.Hand(new LoadStep.Rows(file, reading.Copy(block)));
    }
}
