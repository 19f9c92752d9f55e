using AsylumCare.App.Verbs;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Hashing;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Archive;

/// <param name="HashBefore">The standing warehouse's; null where there was none to read.</param>
/// <param name="KeptAs">Where the standing warehouse was kept, since its content was another; else null.</param>
internal sealed record RebuildResult(
    int Deliveries, int Publications, string? HashBefore, string HashAfter, string? KeptAs, IReadOnlyList<LoadOutcome> Refused);

/// <summary>Where a rebuilt warehouse comes to stand: beside the embedded file and then in its place, or in an empty database of a server.</summary>
internal abstract class RebuildTarget(Workplace place)
{
    protected Workplace Place => place;

    public static RebuildTarget Of(Workplace place) =>
        place.Engine is SqliteEngine embedded ? new EmbeddedRebuild(place, embedded) : new ServerRebuild(place);

    public abstract (RebuildResult? Result, Problem? Problem) Rebuild(ReadContext context, Action<int, int> progress, CancellationToken stop);

    protected IReadOnlyList<ArchiveEntry> Journal() => CommittedEntries.Of([.. place.Journal.Read()]);

    protected Problem NothingArchived() => new(
        $"Det finns inget arkiv i {place.Folder.Archive}: inget att bygga av. Lägg tillbaka mappen från säkerhetskopian, eller läs in leveranserna med load.",
        $"There is no archive in {place.Folder.Archive}: nothing to build of. Put the folder back from the backup, or load the deliveries with load.");

    protected RebuildResult Make(
        IWarehouseEngine target, IReadOnlyList<ArchiveEntry> journal, WarehouseSettings settings, ReadContext context, Action<int, int> progress, CancellationToken stop)
    {
        WarehouseSetup.Initialise(target, settings);
        RebuildMark.Set(target);
        var refused = new WarehouseRebuild(target, new RestoredDeliveries(place.Folder), context).Run(journal, progress, stop);
        return new RebuildResult(
            journal.OfType<Reception>().Count(), journal.OfType<ArchivedPublication>().Count(), null, WarehouseHash.Compute(target), null, refused);
    }

    /// <summary>What the archive itself tells of the warehouse it was gathered for.</summary>
    protected static WarehouseSettings SettingsOf(IReadOnlyList<ArchiveEntry> journal)
    {
        if (journal.OfType<ArchivedPublication>().LastOrDefault() is { } last) return new(last.RegionalOrigin, last.NationalDenominator);
        return journal.OfType<Reception>().Any(reception => reception.Origin == WarehouseSettings.Demo)
            ? new(WarehouseSettings.Demo, WarehouseSettings.Register)
            : WarehouseSettings.ForOfficialUse;
    }
}
