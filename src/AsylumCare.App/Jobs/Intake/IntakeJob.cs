using AsylumCare.App.Archive;
using AsylumCare.App.Receipts;
using AsylumCare.App.Settings;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Jobs.Intake;

/// <summary>Takes one delivery from the inbox, loads it as <c>load</c> does, and writes its receipt.</summary>
internal sealed class IntakeJob(
    IWarehouseEngine engine, DataFolder data, DataClock clock, ReadContext context, Inbox inbox, ReceivedFolder received, KeptDeliveries kept,
    ArchiveJournal journal, JobLedger ledger) : IJob
{
    public string Name => JobNames.Intake;

    public string Reason => RunReason.Inbox;

    public IReadOnlyList<string> Due() =>
        [.. inbox.Ready().Where(IsNews).Select(ready => ready.Partition).Concat(received.Partitions().Where(IsForgotten)).Distinct(StringComparer.Ordinal)];

    public JobOutcome Run(HeldRun held, CancellationToken stop)
    {
        var partition = held.Run.Partition;
        if (inbox.Find(partition) is { } bundle)
        {
            received.Take(partition, bundle, inbox.Folder);
            held.Log($"Togs från inkorgen: {bundle.Files.Count} filer och manifestet.", $"Taken from the inbox: {bundle.Files.Count} files and the manifest.");
        }

        // From here on, what lies there under this name has been put there since.
        held.Link(new JobLink(JobLink.Taken, JobLink.Inbox));
        var (keys, problem) = KeyFile.Open(data.KeyFile);
        if (problem is not null) return new JobOutcome.Refused(problem.TextSv, problem.TextEn);
        using (keys)
        {
            stop.ThrowIfCancellationRequested();
            if (ManifestOf(partition, keys!, held) is not { } manifestPath)
                return new JobOutcome.Refused(
                    "Leveransen finns varken i inkorgen, i arkivet eller i karantänen. Be avsändaren skicka den igen.",
                    "The delivery is neither in the inbox, nor in the archive, nor in quarantine. Ask the sender to send it again.");
            var told = Receive(Load(manifestPath, keys!, held.Run.Reason == RunReason.Upload ? "upload" : "inbox"), held);

            // The archive or the quarantine has it now; here it would lie in clear, refused or not.
            received.Remove(partition);
            return told;
        }
    }

    private string? ManifestOf(string partition, IdentityKeys keys, HeldRun held)
    {
        if (received.Manifest(partition) is { } waiting) return waiting;
        if (!kept.Restore(partition, keys, received)) return null;
        held.Log("Togs fram ur arkivet eller karantänen.", "Taken out of the archive or quarantine.");
        return received.Manifest(partition);
    }

    private LoadOutcome Load(string manifestPath, IdentityKeys keys, string via)
    {
        var archive = new DeliveryArchive(data, engine, keys, journal, via) { OwnFolder = true };
        var outcome = new DeliveryLoader(engine, context with { Keys = keys, Today = clock.Today }) { BeforeCommit = archive.Keep }.Load(manifestPath);
        return outcome.State == LoadState.Unchanged ? RecordedOutcome.Of(outcome, new DeliveryCatalog(engine)) : outcome;
    }

    private JobOutcome Receive(LoadOutcome outcome, HeldRun held)
    {
        var receipt = ReceiptFile.Write(data.Receipts, outcome);
        if (outcome.Manifest is { } manifest) held.Link(new JobLink(JobLink.Delivery, manifest.DeliveryReference));
        held.Count(outcome.Counts());
        foreach (var file in outcome.Files)
        {
            var counts = file.Counts();
            held.Log(
                $"{file.FileName}: {LoadWords.Of(file.State)}; {counts.Read} rader, {counts.Kept} behållna, {counts.Refused} nekade.",
                $"{file.FileName}: {LoadWords.InEnglish(file.State)}; {counts.Read} rows, {counts.Kept} kept, {counts.Refused} refused.");
        }

        held.Log($"Kvitto: {Path.GetFileName(receipt)}", $"Receipt: {Path.GetFileName(receipt)}");
        if (outcome.State != LoadState.Refused) return JobOutcome.Done;
        var why = outcome.AllFindings.First(finding => finding.Severity == Deliveries.Severity.File);
        return new JobOutcome.Refused(
            $"Leveransen nekades ({why.Rule}): {why.TextSv} Kvitto: {Path.GetFileName(receipt)}",
            $"The delivery was refused ({why.Rule}): {why.TextEn} Receipt: {Path.GetFileName(receipt)}");
    }

    // One whose run stopped before it was taken from the inbox lies there still: it is tried again when something of it is new.
    private bool IsNews((string Partition, DeliveryBundle Bundle) ready) =>
        ledger.Latest(Name, ready.Partition) is not { State: RunState.Failed, EndedAt: { } ended } run
        || ready.Bundle.LastWritten > ended || ledger.IsLinked(run, new JobLink(JobLink.Taken, JobLink.Inbox));

    // Put there by a host that died before it had asked for a run.
    private bool IsForgotten(string partition) => ledger.Latest(Name, partition) is null or { State: RunState.Done };
}
