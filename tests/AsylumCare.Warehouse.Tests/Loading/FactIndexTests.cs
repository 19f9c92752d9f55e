using System.Data.Common;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.Warehouse.Tests.Loading;

/// <summary>Indexes that a load leaves out while it fills an empty table.</summary>
[TestFixtureSource(typeof(EngineNames))]
internal sealed class FactIndexTests(string engineName)
{
    private TestWarehouse _warehouse;

    [SetUp]
    public void Prepare() => _warehouse = TestWarehouse.Create(engineName);

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    [Test]
    public void A_load_that_ends_leaves_every_index()
    {
        var marks = 0L;
        Load(1, () => marks = Marks());
        Assert.That((marks, Marks(), HasIndex()), Is.EqualTo((1L, 0L, true)));
    }

    [Test]
    public void Indexes_that_an_interrupted_load_left_out_are_made_at_the_next_start()
    {
        Assert.Throws<IOException>(() => Load(1, () => throw new IOException("The disk is full.")));
        Assert.That(Marks(), Is.EqualTo(1));
        DeliverySweep.Run(_warehouse.Engine, ReadContexts.Test.Catalog);
        Assert.That((Marks(), HasIndex()), Is.EqualTo((0L, true)));
        Load(1, () => { });
        Assert.That(_warehouse.Scalar("SELECT COUNT(*) FROM fact_register_event"), Is.EqualTo(40));
    }

    [Test]
    public void Indexes_stay_where_the_table_has_rows_already()
    {
        Load(1, () => { });
        Load(2, () => Assert.That(Marks(), Is.Zero));
        Assert.That(HasIndex(), Is.True);
    }

    [Test]
    public void A_small_load_takes_no_index_away()
    {
        Load(1, () => Assert.That(Marks(), Is.Zero), rowsWithoutIndexes: 41);
        Assert.That(HasIndex(), Is.True);
    }

    /// <summary>Forty rows, written in a transaction before the one that gives the delivery its state.</summary>
    private void Load(int number, Action beforeState, long rowsWithoutIndexes = 40)
    {
        var delivery = new TestDelivery("13", $"2015-1{number}", 1, number)
            .WithRegister([.. Enumerable.Range(1, 40).Select(person => TestRows.Enrolled(person, $"2015-1{number}-05"))]);
        var loader = new DeliveryLoader(_warehouse.Engine, ReadContexts.Test)
        {
            RowsInTransaction = 40, RowsWithoutIndexes = rowsWithoutIndexes, BeforeCommit = _ => beforeState(),
        };
        Assert.That(loader.LoadMany([new Arrival(delivery.Write(_warehouse.Folder), delivery.Arrives)]).Single().State, Is.EqualTo(LoadState.Active));
    }

    private long Marks() => _warehouse.Scalar("SELECT COUNT(*) FROM warehouse_setting WHERE name LIKE 'unindexed%'");

    /// <summary>A second index of the name is refused where there is one.</summary>
    private bool HasIndex()
    {
        try
        {
            _warehouse.Execute("CREATE INDEX ix_register_event_person ON fact_register_event (person_key)");
            return false;
        }
        catch (DbException)
        {
            return true;
        }
    }
}
