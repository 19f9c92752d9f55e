using AsylumCare.App.Jobs;
using AsylumCare.App.Receipts;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reference;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Demo;

/// <summary>Loads a demonstration's deliveries, with the data clock at each arrival, and publishes them.</summary>
/// <param name="held">The run that tells of it on Jobb, or null.</param>
internal sealed class DemoLoad(Workplace place, DemoOptions options, IdentityKeys keys, HeldRun? held)
{
    // So many deliveries between the figures that Jobb shows.
    private const int CountedEvery = 100;

    private readonly ReadContext _context =
        new(ContractCatalog.Load(ContentFolder.Etl), ReferenceTables.Load(ContentFolder.Seeds), options.Today, keys);

    private readonly Publisher _publisher = new(place.Engine, PublishedDefinitions.Read());
    private RunCounts _counts = RunCounts.None;

    /// <summary>Loads in the given order.</summary>
    /// <param name="told">Called after each delivery with how many are done.</param>
    public void Load(IEnumerable<Arrival> arrivals, Action<int> told, CancellationToken stop)
    {
        var loader = new DeliveryLoader(place.Engine, _context) { BeforeCommit = place.Archive(keys, "demo", ownFiles: true).Keep };
        using var receipts = new ReceiptQueue(place.Folder.Receipts);
        var loaded = 0;
        foreach (var outcome in loader.LoadMany(arrivals))
        {
            stop.ThrowIfCancellationRequested();
            if (outcome.State != LoadState.Unchanged) receipts.Add(outcome);
            _counts += outcome.Counts();
            told(++loaded);
            if (loaded % CountedEvery == 0) held?.Count(_counts);
        }

        receipts.End();
        held?.Count(_counts);
    }

    /// <summary>The arrivals that the warehouse does not have yet.</summary>
    public IReadOnlyList<Arrival> NotLoaded(IEnumerable<Arrival> arrivals)
    {
        var known = new DeliveryCatalog(place.Engine).All().Where(entry => entry.State != DeliveryState.Refused).Select(entry => entry.Reference).ToHashSet(StringComparer.Ordinal);
        return [.. arrivals.Where(arrival => !known.Contains(ReferenceOf(arrival)))];
    }

    public void Publish(DateOnly day)
    {
        var result = _publisher.Publish(day);
        held?.Link(new JobLink(JobLink.Publication, $"{result.PublicationId}"));
        held?.Log(PublishVerb.Text(result, day), PublishVerb.TextInEnglish(result, day));
        place.Log.Information("{Publication}", PublishVerb.Text(result, day));
        place.NotePublications();
    }

    private string ReferenceOf(Arrival arrival) =>
        Deliveries.Manifests.ManifestReader.Read(arrival.ManifestPath, _context.Catalog, _context.Reference).Manifest?.DeliveryReference ?? "";
}
