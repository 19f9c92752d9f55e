using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Receipts;

/// <summary>Writes the receipts that a kill between a commit and its receipts left out: the database knows all that they say.</summary>
internal static class MissingReceipts
{
    /// <returns>How many were written.</returns>
    public static int Write(IWarehouseEngine engine, string folder)
    {
        var catalog = new DeliveryCatalog(engine);
        var there = Keys(folder);
        var missing = StoredDelivery.Manifests(catalog.All()).Where(manifest => !there.Contains(manifest.Key)).ToList();
        foreach (var manifest in missing) ReceiptFile.Write(folder, new StoredDelivery([.. manifest], [.. manifest.SelectMany(catalog.FindingsOf)]));
        return missing.Count;
    }

    private static HashSet<long> Keys(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*.json")
            .Select(path => ReceiptName.KeyOf(Path.GetFileNameWithoutExtension(path))).OfType<long>(),
    ];
}
