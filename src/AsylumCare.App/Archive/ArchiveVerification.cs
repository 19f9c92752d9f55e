using AsylumCare.App.Settings;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Verification;

namespace AsylumCare.App.Archive;

/// <summary>Whether every archived file still is what it was, and whether archive and warehouse hold the same deliveries.</summary>
internal static class ArchiveVerification
{
    public static IReadOnlyList<VerificationCheck> Run(DataFolder folder, IWarehouseEngine engine)
    {
        var receptions = new ArchiveJournal(folder.ArchiveJournal).Read().OfType<Reception>().ToList();
        return [Contents(folder, receptions), Deliveries(receptions, engine)];
    }

    private static VerificationCheck Contents(DataFolder folder, List<Reception> receptions)
    {
        var restored = new RestoredDeliveries(folder);
        var files = receptions.SelectMany(reception => reception.Files.Prepend(reception.Manifest)).DistinctBy(file => (file.Sha256, file.At)).ToList();
        var differences = new List<Difference>();
        foreach (var file in files)
        {
            var path = restored.PathOf(file);
            if (!File.Exists(path))
                differences.Add(new($"{file.Name} saknas i arkivet ({path}). Lägg tillbaka den från säkerhetskopian.", $"{file.Name} is missing in the archive ({path}). Put it back from the backup."));
            else if (ContentStore.HashOf(path) != file.Sha256)
                differences.Add(new($"{file.Name} har ändrats i arkivet ({path}). Lägg tillbaka den från säkerhetskopian.", $"{file.Name} was changed in the archive ({path}). Put it back from the backup."));
        }

        return VerificationCheck.Of("Arkivets filer mot sina kontrollsummor", "The archive's files against their sums", files.Count, differences);
    }

    private static VerificationCheck Deliveries(List<Reception> receptions, IWarehouseEngine engine)
    {
        var archived = receptions.SelectMany(reception => reception.Files.Select(file => (reception.Reference, file.Name, Content: file.Sha256))).ToHashSet();
        var loaded = new DeliveryCatalog(engine).All()
            .Where(file => file.State is DeliveryState.Active or DeliveryState.Superseded or DeliveryState.Deleted)
            .Select(file => (file.Reference, Name: file.FileName, Content: file.Sha256)).ToHashSet();
        var differences = loaded.Except(archived).Order().Select(file => new Difference(
                $"{file.Name} ({file.Reference}) är inläst men finns inte i arkivet. Läs in den igen med load: då arkiveras den.",
                $"{file.Name} ({file.Reference}) is loaded but not in the archive. Load it again: it is archived then."))
            .Concat(archived.Except(loaded).Order().Select(file => new Difference(
                $"{file.Name} ({file.Reference}) finns i arkivet men är inte inläst; en inläsning avbröts. Läs in den igen, eller kör rebuild --from-archive.",
                $"{file.Name} ({file.Reference}) is in the archive but not loaded; a load was interrupted. Load it again, or run rebuild --from-archive."))).ToList();
        return VerificationCheck.Of("Arkivets leveranser mot databasens", "The archive's deliveries against the database's", archived.Count, differences);
    }
}
