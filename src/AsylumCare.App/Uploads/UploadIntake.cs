using AsylumCare.App.Jobs;
using AsylumCare.App.Jobs.Intake;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Operations;

namespace AsylumCare.App.Uploads;

/// <summary>
/// Where an upload meets the inbox's own path: it is put where deliveries lie that are taken from the inbox, and the ledger is asked for
/// the same run.
/// </summary>
/// <param name="uploads">The folder that uploads are received in.</param>
/// <param name="nudge">Tells the clock that something is due.</param>
internal sealed class UploadIntake(
    IWarehouseEngine engine, string uploads, ReadContext context, ReceivedFolder received, JobLedger ledger, string owner, Action nudge)
{
    private readonly Lock _handing = new();

    public UploadFolder NewFolder() => UploadFolder.Create(uploads);

    /// <summary>The manifest, and what keeps the upload from being handed over: wrong properties, files that are missing, damaged or not named.</summary>
    public ManifestReading Read(UploadFolder folder)
    {
        var reading = ManifestReader.Read(folder.ManifestPath!, context.Catalog, context.Reference);
        return reading.Manifest is { } manifest ? reading with { Findings = [.. TransferFindings(manifest, folder.Hashes)] } : reading;
    }

    /// <summary>Hands a whole upload to the intake.</summary>
    /// <returns>The run that will load it; null where the warehouse has it already, byte for byte.</returns>
    public JobRun? Hand(UploadFolder folder, Manifest manifest, DeliveryToken token)
    {
        // Two uploads of one delivery: the second waits for the first one's run.
        lock (_handing)
        {
            if (IsHere(manifest)) return null;
            var bundle = DeliveryBundle.At(manifest.Path);
            var partition = bundle.Partition(manifest);
            if (ledger.Latest(JobNames.Intake, partition) is { HasEnded: false } under)
            {
                // One out of the inbox does not say yet what it will make.
                ledger.Link(under, new JobLink(JobLink.Delivery, manifest.DeliveryReference));
                return under;
            }

            received.Take(partition, bundle, folder.Path);
            var run = ledger.Request(new RunRequest(JobNames.Intake, partition, RunReason.Upload, owner));
            ledger.Link(run, new JobLink(JobLink.Delivery, manifest.DeliveryReference));
            ledger.Log(run, $"Skickades med nyckel {token.TokenId} {token.Name}".TrimEnd(), $"Sent with token {token.TokenId} {token.Name}".TrimEnd());
            nudge();
            return run;
        }
    }

    private bool IsHere(Manifest manifest)
    {
        var known = new DeliveryCatalog(engine).WithReference(manifest.DeliveryReference)
            .Where(entry => entry.State is not (DeliveryState.Refused or DeliveryState.Loading) && entry.Version == manifest.Version
                && entry.RegionId == manifest.RegionId && entry.MonthId == manifest.Month.Id);
        return manifest.Files.All(file => known.Any(entry => entry.FileKind == file.FileKind && entry.Sha256 == file.Sha256));
    }

    private static IEnumerable<Finding> TransferFindings(Manifest manifest, IReadOnlyDictionary<string, string> hashes)
    {
        foreach (var file in manifest.Files.Where(file => hashes[file.Name] != file.Sha256))
        {
            yield return new Finding(
                Severity.File, "FIL-SHA256", file.Name, 0, null,
                "Filens SHA-256 är inte manifestets: den ändrades efter att manifestet skrevs, eller skadades på vägen. Skicka hela leveransen igen.",
                "The file's SHA-256 is not the manifest's: it was changed after the manifest was written, or damaged on the way. Send the whole delivery again.");
        }

        foreach (var name in hashes.Keys.Where(name => manifest.Files.All(file => file.Name != name)))
        {
            yield return new Finding(
                Severity.File, "MAN-FILNAMN", Path.GetFileName(manifest.Path), 0, "Filer",
                $"{name} skickades med men nämns inte i manifestet.", $"{name} was sent but is not named in the manifest.");
        }
    }
}
