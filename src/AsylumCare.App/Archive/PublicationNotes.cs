using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Archive;

/// <summary>Notes in the archive's journal which publications were made, and so of which deliveries.</summary>
internal sealed class PublicationNotes(ArchiveJournal journal, IWarehouseEngine engine)
{
    /// <summary>
    /// Notes those made since: they come after all that is noted so far. A loader calls it before it notes what it brings, holding
    /// the lock that keeps publications from being made meanwhile.
    /// </summary>
    public void Write()
    {
        var catalog = new PublicationCatalog(engine);
        if (catalog.Latest() <= journal.Contents().LastPublication) return;

        // Another process may have noted them in between: what counts is what stands there now.
        journal.Append(noted => [.. catalog.All().Where(made => made.Id > noted.LastPublication)
            .Select(made => new ArchivedPublication(made.Id, made.DataDay, made.NationalDenominator, made.RegionalOrigin))]);
    }
}
