using System.Globalization;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Hashing;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Archive;

/// <summary>An embedded warehouse is rebuilt in a file beside it, which then takes its name in one step.</summary>
internal sealed class EmbeddedRebuild(Workplace place, SqliteEngine standing) : RebuildTarget(place)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public override (RebuildResult? Result, Problem? Problem) Rebuild(ReadContext context, Action<int, int> progress, CancellationToken stop)
    {
        // Nobody loads or publishes meanwhile: what came then would be missing in the new warehouse.
        using var publishing = standing.WaitForLock(Publisher.PublishLock, Patience);
        using var loading = publishing is null ? null : standing.WaitForLock(DeliveryLoader.LockName, Patience);
        if (loading is null) return (null, UnderWay());
        var known = KnownWarehouse();
        var journal = Journal();
        if (journal.Count == 0) return (null, NothingArchived());

        var fresh = standing.Beside(Path.GetFileNameWithoutExtension(standing.FilePath) + ".rebuild.db");
        if (!File.Exists(fresh.FilePath) || !RebuildMark.IsOurs(fresh)) SqliteSwap.Delete(fresh);
        var result = Make(fresh, journal, known?.Settings ?? SettingsOf(journal), context, progress, stop);
        if (known is not null) WarehouseMark.CopyMissing(standing, fresh);
        result = result with { HashBefore = known?.Hash, KeptAs = known is null || known.Hash == result.HashAfter ? null : KeptName() };
        if (!SqliteSwap.TakePlace(fresh, standing, result.KeptAs)) return (null, InUse());
        RebuildMark.Clear(standing);
        SqliteSwap.Delete(fresh);
        return (result, null);
    }

    // A name of its own each time: what an earlier rebuild kept stays.
    private string KeptName() => Path.ChangeExtension(
        standing.FilePath, string.Create(CultureInfo.InvariantCulture, $".before-rebuild-{TimeProvider.System.GetUtcNow():yyyyMMdd'T'HHmmss}.db"));

    /// <summary>Null where there is no warehouse, or none that can be read: it is what the rebuild is for.</summary>
    private Known? KnownWarehouse()
    {
        try
        {
            if (!Place.HoldsWarehouse()) return null;
            WarehouseSetup.Initialise(standing);
            Place.NotePublications();
            using var connection = standing.Open();
            return new(WarehouseSettings.Read(connection), WarehouseHash.Compute(standing));
        }
        catch (Exception damaged) when (damaged is WarehouseUnavailableException or System.Data.Common.DbException)
        {
            Place.Log.Warning(damaged, "The standing warehouse cannot be read");
            return null;
        }
    }

    private static Problem UnderWay() => new(
        "En inläsning eller publicering pågår. Vänta tills den är klar och försök igen.",
        "A load or publication is under way. Wait until it is done and try again.");

    private Problem InUse() => new(
        $"Den nya databasen är klar, men {standing.FilePath} används av en annan process (serve?). Stoppa den och kör rebuild igen; det går fort, för arbetet är gjort.",
        $"The new database is done, but {standing.FilePath} is in use by another process (serve?). Stop it and run rebuild again; that is quick, since the work is done.");

    private sealed record Known(WarehouseSettings Settings, string Hash);
}
