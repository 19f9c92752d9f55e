using System.Text.Encodings.Web;
using System.Text.Json;
using AsylumCare.App.Archive;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Receipts;

/// <summary>A receipt as files: JSON, and beside it a table of every finding.</summary>
internal static class ReceiptFile
{
    /// <summary>Receipts are written the same in files and in answers.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <returns>The path of the JSON file.</returns>
    public static string Write(string folder, LoadOutcome outcome)
    {
        PrivateFiles.Folder(folder);
        return Receipt.Of(outcome).WriteTo(Path.Combine(folder, NameOf(outcome)));
    }

    /// <summary>The receipt of a delivery that the database has, where none was written.</summary>
    public static void Write(string folder, StoredDelivery delivery)
    {
        PrivateFiles.Folder(folder);
        var first = delivery.Files[0];
        Receipt.Of(delivery).WriteTo(Path.Combine(folder, ReceiptName.Of(ReceiptName.ManifestOf(first.FileName), first.Reference, first.ManifestKey)));
    }

    /// <param name="path">Without extension.</param>
    /// <returns>The path of the JSON file.</returns>
    public static string WriteTo(this Receipt receipt, string path)
    {
        var json = path + ".json";
        File.WriteAllText(json, JsonSerializer.Serialize(receipt, Json));
        if (receipt.Fynd.Count == 0) return json;
        using var table = File.Create(path + ".csv");
        FindingTable.Write(table, receipt.Fynd);
        return json;
    }

    private static string NameOf(LoadOutcome outcome)
    {
        // The pattern or nothing: a name that somebody else made up may hold what must not be seen.
        var path = outcome.Arrival.ManifestPath;
        var name = DeliveryFileName.ParseManifest(Path.GetFileName(path)) is null ? ReceiptName.Manifest : Path.GetFileNameWithoutExtension(path);
        if (outcome.Manifest is { } read) return ReceiptName.Of(name, read.DeliveryReference, outcome.Files[0].DeliveryKey);

        // The database has nothing of it: its content tells it from others of the same name.
        var content = File.Exists(path) ? ContentStore.HashOf(path)[..16] : "saknas";
        return $"{name}_{content}";
    }
}
