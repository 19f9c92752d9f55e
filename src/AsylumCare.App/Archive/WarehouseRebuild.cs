using AsylumCare.Deliveries.Reading;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Archive;

/// <summary>
/// Makes a warehouse of all that was received: deliveries in the order they came, with the data clock at each arrival, and
/// publications between the same deliveries on the same data days. Run again after a kill it goes on where it was.
/// </summary>
internal sealed class WarehouseRebuild(IWarehouseEngine target, RestoredDeliveries restored, ReadContext context)
{
    private readonly Publisher _publisher = new(target, PublishedDefinitions.Read());

    /// <param name="progress">Told after each delivery: how many, of how many.</param>
    /// <returns>What a delivery that had been accepted is now refused for; empty where everything came in again.</returns>
    /// <exception cref="ArchiveDamagedException">Something received is gone from the archive.</exception>
    public IReadOnlyList<LoadOutcome> Run(IReadOnlyList<ArchiveEntry> journal, Action<int, int> progress, CancellationToken stop)
    {
        var loader = new DeliveryLoader(target, context);
        var made = new PublicationCatalog(target).Latest();
        var (loaded, total) = (0, journal.OfType<Reception>().Count());
        var refused = new List<LoadOutcome>();
        for (var at = 0; at < journal.Count;)
        {
            if (journal[at] is ArchivedPublication publication)
            {
                at++;
                if (publication.Number <= made) continue;
                Publish(publication);
                made = publication.Number;
                continue;
            }

            var some = journal.Skip(at).TakeWhile(entry => entry is Reception).Cast<Reception>().ToList();
            foreach (var outcome in loader.LoadMany(restored.LayOut(some)))
            {
                stop.ThrowIfCancellationRequested();
                if (outcome.State == LoadState.Refused) refused.Add(outcome);
                progress(++loaded, total);
            }

            at += some.Count;
        }

        return refused;
    }

    private void Publish(ArchivedPublication publication)
    {
        WarehouseSetup.Initialise(target, new WarehouseSettings(publication.RegionalOrigin, publication.NationalDenominator));
        _publisher.Publish(publication.DataDay);
    }
}
