using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Operations;

namespace AsylumCare.Warehouse.Tests.Jobs;

/// <summary>Two hosts, many triggers of one partition: never two runs at once, and no trigger without a run that began after it.</summary>
[TestFixtureSource(typeof(EngineNames))]
internal sealed class TwoHostsTests(string engineName)
{
    private static readonly RunRequest Trigger = new("publish", "2016-05-20", RunReason.Hand, "SKR");

    private readonly int _triggers = LongRun.Count(everyday: 100, full: 1000);
    private int _asked;
    private int _answered;
    private int _running;
    private int _overlaps;
    private int _runs;

    [Test]
    public async Task No_overlap_and_nothing_lost()
    {
        using var warehouse = TestWarehouse.Empty(engineName);
        OperationsSetup.Initialise(warehouse.Engine);
        using var end = new CancellationTokenSource();
        var hosts = new[] { "first", "second" }.Select(name =>
            new JobLedger(WarehouseEngines.Create(warehouse.Options).Operations(), TimeProvider.System, name)).ToList();
        var workers = hosts.Select(ledger => WorkAsync(ledger, end.Token)).ToList();
        await Task.WhenAll(hosts.Select(ledger => AskAsync(ledger)));
        while (hosts[0].Due().Count + hosts[0].Running().Count > 0) await Task.Delay(10);
        await end.CancelAsync();
        await Task.WhenAll(workers);

        Assert.That(_overlaps, Is.Zero);
        Assert.That(_answered, Is.EqualTo(2 * _triggers), "every trigger was followed by a run");
        await TestContext.Out.WriteLineAsync($"{engineName}: {2 * _triggers} triggers, {_runs} runs, 0 overlaps, 0 lost");
    }

    private async Task AskAsync(JobLedger ledger)
    {
        for (var i = 0; i < _triggers; i++)
        {
            await Task.Delay(1);
            Interlocked.Increment(ref _asked);
            ledger.Request(Trigger);
        }
    }

    private async Task WorkAsync(JobLedger ledger, CancellationToken end)
    {
        await Task.Yield();
        while (!end.IsCancellationRequested)
        {
            foreach (var run in ledger.Due())
            {
                using var held = ledger.TryStart(run);
                if (held is null) continue;
                if (Interlocked.Increment(ref _running) > 1) Interlocked.Increment(ref _overlaps);
                Volatile.Write(ref _answered, Volatile.Read(ref _asked));
                await Task.Delay(2, CancellationToken.None);
                Interlocked.Increment(ref _runs);
                Interlocked.Decrement(ref _running);
                held.Done();
            }

            await Task.Delay(1, CancellationToken.None);
        }
    }
}
