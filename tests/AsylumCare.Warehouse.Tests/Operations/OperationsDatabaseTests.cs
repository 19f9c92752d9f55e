using AsylumCare.Testing;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Operations;
using Dapper;

namespace AsylumCare.Warehouse.Tests.Operations;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class OperationsDatabaseTests(string engineName)
{
    private TestWarehouse _warehouse;

    [SetUp]
    public void Prepare() => _warehouse = TestWarehouse.Create(engineName);

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    [Test]
    public void It_stands_beside_the_warehouse_and_may_be_made_twice()
    {
        OperationsSetup.Initialise(_warehouse.Engine);
        var operations = OperationsSetup.Initialise(_warehouse.Engine);
        using var beside = operations.Open();
        using var warehouse = _warehouse.Engine.Open();
        Assert.That(operations.Tables(beside), Does.Contain("job_run"));
        Assert.That(_warehouse.Engine.Tables(warehouse), Does.Contain("dim_delivery"));
        if (engineName == SqlServerEngine.EngineName) return;
        Assert.That(operations.Tables(beside), Does.Not.Contain("dim_delivery"));
        Assert.That(_warehouse.Engine.Tables(warehouse), Does.Not.Contain("job_run"));
    }

    [Test]
    public void Two_hosts_may_make_it_at_once()
    {
        Parallel.For(0, 4, _ => OperationsSetup.Initialise(_warehouse.Engine));
        using var connection = OperationsSetup.Initialise(_warehouse.Engine).Open();
        Assert.That(connection.ExecuteScalar<long>("SELECT COUNT(*) FROM operations_ledger WHERE file_name = '0001_jobs.sql'"), Is.EqualTo(1));
    }

    [Test]
    public void Writing_in_it_never_waits_for_a_loader()
    {
        var operations = OperationsSetup.Initialise(_warehouse.Engine);
        using var loading = _warehouse.Engine.Open();
        using var transaction = loading.BeginTransaction();
        loading.Execute("UPDATE warehouse_setting SET value = value", transaction: transaction);
        using var connection = operations.Open();
        var written = connection.Execute("INSERT INTO job_clock (job_name, answered_to) VALUES ('publish', 1)", commandTimeout: 2);
        Assert.That(written, Is.EqualTo(1));
    }
}
