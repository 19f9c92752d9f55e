using AsylumCare.Deliveries.Reading;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.Warehouse.Loading;

/// <summary>Takes deliveries into the warehouse: each manifest whole or not at all.</summary>
/// <param name="context">What files are checked against; it must have keys.</param>
public sealed class DeliveryLoader(IWarehouseEngine engine, ReadContext context)
{
    /// <summary>Held while deliveries are written: one loader at a time.</summary>
    public const string LockName = "load";

    // After this many rows the planner's statistics are worth refreshing.
    private const long RowsWorthAnalysing = 50_000;

    // Manifests are committed together until they have this many rows or are this many: each commit writes every page of the
    // indexes that its rows fell on, and a small delivery's rows fall on most of them.
    private const long RowsInGroup = 100_000;
    private const int ManifestsInGroup = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>A manifest with more rows is written in several transactions: many rows each, since each touches most pages of the index by person.</summary>
    public int RowsInTransaction { get; init; } = 250_000;

    /// <summary>A load that fills an empty table with so many rows makes its indexes at the end.</summary>
    public long RowsWithoutIndexes { get; init; } = 20_000;

    /// <summary>
    /// Called with the outcomes that are about to be committed, refused and unchanged ones too, while their files are still where they
    /// came from. What it throws stops the load, and nothing of these manifests is kept.
    /// </summary>
    public Action<IReadOnlyList<LoadOutcome>>? BeforeCommit { get; init; }

    /// <summary>Loads one manifest; the context's day is the day of arrival.</summary>
    /// <exception cref="WarehouseUnavailableException">The database cannot be reached, or another load did not end in time.</exception>
    public LoadOutcome Load(string manifestPath) => LoadMany([new Arrival(manifestPath, context.Today)]).Single();

    /// <summary>
    /// Loads manifests in the given order, one outcome each once it is committed; small ones are committed in groups, each still whole
    /// or not at all. The next manifest is read while the present one is written;
    /// the load's lock is held until the last outcome is taken or the enumeration is left.
    /// </summary>
    /// <exception cref="WarehouseUnavailableException">The database cannot be reached, or another load did not end in time.</exception>
    public IEnumerable<LoadOutcome> LoadMany(IEnumerable<Arrival> arrivals)
    {
        using var held = engine.WaitForLock(LockName, Patience) ?? throw new WarehouseUnavailableException(
            "En annan inläsning pågår och blev inte klar; försök igen senare. / Another load is running and did not end; try again later.");
        using var session = new LoadSession(engine, context.Catalog) { BeforeCommit = BeforeCommit, RowsWithoutIndexes = RowsWithoutIndexes };
        using var reading = new DeliveryReading(arrivals, context);
        var rows = 0L;
        var group = new List<LoadOutcome>();
        ManifestLoad? load = null;
        LoadStep.ManifestRead? manifest = null;
        foreach (var step in reading.Steps())
        {
            switch (step)
            {
                case LoadStep.ManifestRead read:
                    manifest = read;
                    load = read.Reading.Manifest is { } known ? new ManifestLoad(session, read.Arrival, known, RowsInTransaction) : null;
                    load?.Begin();
                    break;
                case LoadStep.Rows some:
                    load!.Write(some.File, some.Block);
                    reading.Return(some.Block);
                    break;
                case LoadStep.FileRead read:
                    load!.EndFile(read.File, read.Report);
                    break;
                default:
                    var outcome = load?.Finish()
                        ?? new LoadOutcome(manifest!.Arrival, Manifest: null, LoadState.Refused, [], manifest.Reading.Findings);
                    rows += outcome.RowsAccepted;
                    group.Add(outcome);
                    session.Finished(outcome);
                    if (session.RowsUncommitted < RowsInGroup && group.Count < ManifestsInGroup) break;
                    session.Commit();
                    foreach (var committed in group) yield return committed;
                    group.Clear();
                    break;
            }
        }

        session.End();
        foreach (var committed in group) yield return committed;
        if (rows >= RowsWorthAnalysing) session.Analyze(engine);
    }
}
