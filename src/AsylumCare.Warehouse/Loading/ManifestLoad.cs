using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Checking;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Loading;

/// <summary>
/// One manifest on its way in. A small one is whole within one transaction, which its neighbours may share; a large one is written
/// in several under the state loading, and nobody reads it before the last of them gives every file its state.
/// </summary>
internal sealed class ManifestLoad(LoadSession session, Arrival arrival, Manifest manifest, int rowsInTransaction)
{
    private readonly List<Finding> _findings = [];
    private readonly long[] _keys = new long[manifest.Files.Count];
    private readonly FileReport?[] _reports = new FileReport?[manifest.Files.Count];
    private bool _unchanged;
    private bool _refused;

    public void Begin()
    {
        Judge(session.Table.WithReference(manifest.DeliveryReference));
        if (_unchanged) return;
        _refused = _findings.Exists(finding => finding.Severity == Severity.File);
        session.Begin();
        for (var i = 0; i < _keys.Length; i++)
        {
            _keys[i] = session.NextKey();
            session.Table.Insert(NewDelivery.Of(manifest, manifest.Files[i], Contract(i).Source, _keys[i], _keys[0], arrival.Day));
        }
    }

    public void Write(int file, RowBlock block)
    {
        if (_unchanged || _refused) return;
        session.Facts.Write(session.Transaction, Contract(file).Facts, _keys[file], block);
        session.RowsUncommitted += block.Count;
        if (session.RowsUncommitted < rowsInTransaction) return;
        session.Commit();
        session.Begin();
    }

    public void EndFile(int file, FileReport report)
    {
        if (_unchanged) return;
        report = EmptyDelivery.Judge(report, manifest);
        _reports[file] = report;
        _refused |= report.Refused;
        if (_refused) return;
        session.Facts.Delete(session.Transaction, Contract(file).Facts, _keys[file], report.RefusedAfterwards);
    }

    /// <summary>Gives every file its state; it holds once the session commits.</summary>
    public LoadOutcome Finish()
    {
        if (_unchanged) return Outcome(_ => LoadState.Unchanged);
        var states = new LoadState[_keys.Length];
        var current = new KnownDelivery?[_keys.Length];
        if (!_refused)
        {
            for (var i = 0; i < current.Length; i++) current[i] = session.Table.CurrentOf(PartitionOf(i));
            WarnOfSameVersion(current);
        }

        for (var i = 0; i < states.Length; i++)
        {
            IEnumerable<Finding> findings = _reports[i]?.Findings ?? [];
            session.Table.AddFindings(_keys[i], i == 0 ? _findings.Concat(findings) : findings);
            states[i] = _refused ? Refuse(i) : Activate(i, current[i]);
        }

        return Outcome(i => states[i]);
    }

    private void WarnOfSameVersion(IEnumerable<KnownDelivery?> current)
    {
        foreach (var standing in current)
            if (standing?.Version == manifest.Version) _findings.Add(LoadTexts.SameVersion(manifest, standing, stands: standing.Rank < Rank));
    }

    private LoadState Refuse(int file)
    {
        session.Facts.Delete(session.Transaction, Contract(file).Facts, _keys[file]);
        if (_reports[file] is { } report) session.Table.Settle(_keys[file], DeliveryState.Refused, report);
        else session.Table.SetState(_keys[file], DeliveryState.Refused);
        return LoadState.Refused;
    }

    private LoadState Activate(int file, KnownDelivery? current)
    {
        var state = current?.Rank > Rank ? LoadState.Superseded
            : _reports[file]!.RowsRead == 0 ? LoadState.Deleted : LoadState.Active;
        if (current is not null && state != LoadState.Superseded) session.Table.SetState(current.DeliveryKey, DeliveryState.Superseded);
        session.Table.Settle(_keys[file], DeliveryState.Of(state), _reports[file]!);
        session.Members.Add(session.Transaction, _reports[file]!.Members, manifest.RegionId == 0 ? RegionId.Unknown : manifest.RegionId);
        return state;
    }

    // The rules that need what is already in the warehouse.
    private void Judge(List<KnownDelivery> sameReference)
    {
        _unchanged = sameReference.Count > 0 && Enumerable.Range(0, _keys.Length).All(i => sameReference.Exists(known => IsSame(known, i)));
        if (_unchanged)
        {
            for (var i = 0; i < _keys.Length; i++) _keys[i] = sameReference.First(known => IsSame(known, i)).DeliveryKey;
            return;
        }

        // Of two versions with one reference the higher counts; of two with one version nobody could say which.
        if (sameReference.Exists(IsRival)) _findings.Add(LoadTexts.ReferenceTaken(manifest));
        JudgeOrigin();
        _findings.AddRange(new ReplacementCheck(session.Table).Of(manifest, [.. Enumerable.Range(0, _keys.Length).Select(PartitionOf)]));
    }

    // Migrationsverket's own figures belong in every warehouse; breakdowns made up around them, in a demonstration alone.
    private void JudgeOrigin()
    {
        var isNational = manifest.RegionId == 0;
        var origin = session.Settings.RegionalOrigin;
        if (manifest.DataOrigin != origin && !(isNational && manifest.DataOrigin == WarehouseSettings.Official))
            _findings.Add(LoadTexts.Origin(manifest, isNational ? WarehouseSettings.Official : origin));
    }

    private bool IsRival(KnownDelivery known) =>
        known.Version == manifest.Version && Enumerable.Range(0, _keys.Length).Any(i => known.Partition == PartitionOf(i) && !IsSame(known, i));

    // The version too: what once was superseded comes into force again under a higher one.
    private bool IsSame(KnownDelivery known, int file) =>
        known.Version == manifest.Version && known.Partition == PartitionOf(file) && known.Sha256 == manifest.Files[file].Sha256;

    private DeliveryVersion Rank => new(manifest.Version, manifest.DeliveryReference);

    private Partition PartitionOf(int file) => new(Contract(file).Source, manifest.Files[file].FileKind, manifest.RegionId, manifest.Month.Id);

    private DeliveryContract Contract(int file) => session.Catalog[manifest.Files[file].FileKind];

    private LoadOutcome Outcome(Func<int, LoadState> state)
    {
        var files = manifest.Files.Select((file, i) => new LoadedFile(file.FileKind, file.Name, state(i), _keys[i], _reports[i])).ToList();
        return new LoadOutcome(arrival, manifest, files[0].State, files, _findings);
    }
}
