using AsylumCare.Warehouse.Engines;
using SQLitePCL;

namespace AsylumCare.Warehouse.Tests.Verification;

/// <summary>SQLite, which counts the steps its statements take (of its virtual machine, by the hundred).</summary>
internal sealed class CountingEngine(IWarehouseEngine sqlite) : ObservedSqlite(sqlite)
{
    private const int Hundred = 100;

    public long Steps { get; private set; }

    protected override void Watch(sqlite3 connection) => raw.sqlite3_progress_handler(connection, Hundred, _ => Count(), null);

    private int Count()
    {
        Steps += Hundred;
        return 0;
    }
}
