using AsylumCare.App.Archive;
using AsylumCare.App.Settings;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Hashing;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Tests.Archive;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class RebuildTests(string engineName)
{
    private static readonly ReadContext Context = ReadContexts.Test;

    private TestWarehouse _warehouse;
    private Workplace _place;
    private IdentityKeys _keys;

    [SetUp]
    public void Prepare()
    {
        _warehouse = TestWarehouse.Create(engineName);
        _keys = IdentityKeys.FromSeed(1);
        _place = PlaceOf(_warehouse.Engine);
        Deliver(Register(1, version: 1, "13", 40), Nation("2015-10", 1, 300));
        Publish("2015-12-01");
        Deliver(Register(2, version: 3, "13", 30), Register(3, version: 2, "13", 20), Register(4, version: 1, "12", 25), Nation("2015-11", 5, 200));
        Publish("2016-01-15");
        Deliver(Register(5, version: 2, "12", 0, replaces: 4), Register(6, version: 4, "13", 0));
    }

    [TearDown]
    public void Clean()
    {
        _place?.Dispose();
        _keys?.Dispose();
        _warehouse?.Dispose();
    }

    [Test]
    public void The_archive_gives_the_same_warehouse_again_publication_by_publication()
    {
        var history = History(_warehouse.Engine);
        var hash = WarehouseHash.Compute(_warehouse.Engine);
        using var target = Target();
        var (result, problem) = Rebuild(target);
        Assert.That(problem, Is.Null);
        Assert.That(result!.Refused, Is.Empty);
        Assert.That(result.HashAfter, Is.EqualTo(hash));
        Assert.That(WarehouseHash.Compute(target.Place.Engine), Is.EqualTo(hash), "what stands in its place is what was built");
        Assert.That(History(target.Place.Engine), Is.EqualTo(history), "cells of every publication, closed ones too");
        Assert.That(Directory.Exists(Path.Combine(_place.Folder.Archive, "restored.part")), Is.False);
    }

    [Test]
    public void A_publication_that_was_noted_twice_is_made_once()
    {
        var hash = WarehouseHash.Compute(_warehouse.Engine);
        var last = Journal().OfType<ArchivedPublication>().Last();
        _place.Journal.Append(_ => [last]);
        using var target = Target();
        Assert.That(Rebuild(target).Result!.HashAfter, Is.EqualTo(hash));
    }

    [Test]
    public void What_a_kill_kept_from_the_warehouse_is_in_no_publication_before_it_came_again()
    {
        var hash = WarehouseHash.Compute(_warehouse.Engine);
        var journal = Journal();
        var late = journal.OfType<Reception>().Last(reception => reception.Verdict == "active");
        File.Delete(_place.Folder.ArchiveJournal);
        _place.Journal.Append(_ => [late, .. journal]);
        using var target = Target();
        Assert.That(Rebuild(target).Result!.HashAfter, Is.EqualTo(hash));
    }

    [Test]
    public void A_rebuild_that_was_stopped_goes_on_where_it_was()
    {
        var hash = WarehouseHash.Compute(_warehouse.Engine);
        using var target = Target();
        using var stop = new CancellationTokenSource();
        Assert.That(
            () => RebuildTarget.Of(target.Place).Rebuild(Context, (done, _) => { if (done == 4) stop.Cancel(); }, stop.Token),
            Throws.InstanceOf<OperationCanceledException>());
        if (engineName == SqliteEngine.EngineName) Assert.That(WarehouseHash.Compute(_warehouse.Engine), Is.EqualTo(hash), "the old one stands");
        var (result, _) = Rebuild(target);
        Assert.That(result!.HashAfter, Is.EqualTo(hash));
        Assert.That(target.Scalar("SELECT COUNT(*) FROM dim_delivery"), Is.EqualTo(_warehouse.Scalar("SELECT COUNT(*) FROM dim_delivery WHERE state <> 'refused'")));
    }

    [Test]
    public void What_is_missing_in_the_archive_is_said_by_name()
    {
        var lost = Journal().OfType<Reception>().First().Files[0];
        File.Delete(new RestoredDeliveries(_place.Folder).PathOf(lost));
        using var target = Target();
        Assert.That(() => Rebuild(target), Throws.InstanceOf<ArchiveDamagedException>().With.Message.Contains(lost.Name));
    }

    [Test]
    public void A_server_database_that_is_not_empty_is_left_alone()
    {
        if (engineName == SqliteEngine.EngineName) Assert.Ignore("An embedded warehouse is rebuilt beside and swapped in.");
        var (result, problem) = RebuildTarget.Of(_place).Rebuild(Context, (_, _) => { }, CancellationToken.None);
        Assert.That((result, problem!.ExitCode), Is.EqualTo(((RebuildResult?)null, 2)));
        Assert.That(problem.TextEn, Does.Contain("not empty"));
    }

    private (RebuildResult? Result, Problem? Problem) Rebuild(RebuiltPlace target) =>
        RebuildTarget.Of(target.Place).Rebuild(Context, (_, _) => { }, CancellationToken.None);

    private List<ArchiveEntry> Journal() => [.. _place.Journal.Read()];

    private void Deliver(params TestDelivery[] deliveries)
    {
        var loader = new DeliveryLoader(_warehouse.Engine, Context) { BeforeCommit = _place.Archive(_keys, "load").Keep };
        var arrivals = deliveries.Select(delivery => new Arrival(delivery.Write(_warehouse.Folder), delivery.Arrives));
        Assert.That(loader.LoadMany(arrivals).ToList(), Has.Count.EqualTo(deliveries.Length));
    }

    private void Publish(string day) => new Publisher(_warehouse.Engine, PublishedDefinitions.Read()).Publish(DateOnly.Parse(day));

    /// <summary>SQLite's is rebuilt in place; a server's in a database of its own.</summary>
    private RebuiltPlace Target()
    {
        // A server's rebuild reads the journal alone; the last publication was noted with the delivery after it.
        if (engineName == SqliteEngine.EngineName) return new RebuiltPlace(_place, null);
        var empty = TestWarehouse.Empty(engineName);
        return new RebuiltPlace(PlaceOf(empty.Engine), empty);
    }

    private Workplace PlaceOf(IWarehouseEngine engine) =>
        new(new DataFolder(_warehouse.Folder.Path), engine, new DataClock(new DateOnly(2018, 1, 1)), new Serilog.LoggerConfiguration().CreateLogger());

    private static List<string> History(IWarehouseEngine engine)
    {
        using var connection = engine.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT level_mask, cell_id, valid_from, valid_to, examined_30, left_30, remaining, remaining_key FROM cube_health_examination_coverage " +
            "ORDER BY level_mask, cell_id, valid_from";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToInt64(reader.GetValue(i)))));
        return rows;
    }

    private static TestDelivery Register(int number, int version, string region, int persons, int? replaces = null) =>
        new TestDelivery(region, "2015-10", version, number) { Replaces = replaces is { } id ? TestDelivery.ReferenceOf(id) : null }
            .WithRegister([.. Enumerable.Range(number * 10, persons).Select(person => TestRows.Enrolled(person, "2015-10-05", region))]);

    private static TestDelivery Nation(string month, int number, int applications) =>
        TestDelivery.Nation(month, new DateOnly(2015, 12, number), 100 + number, TestRows.NationMonth(month, applications, $"2015-12-0{number}"));

    private sealed record RebuiltPlace(Workplace Place, TestWarehouse? Own) : IDisposable
    {
        public long Scalar(string sql)
        {
            using var connection = Place.Engine.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(command.ExecuteScalar());
        }

        public void Dispose() => Own?.Dispose();
    }
}
