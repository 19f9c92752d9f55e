using AsylumCare.Deliveries.Reading;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Jobs.Intake;

/// <summary>What dim_delivery says of a delivery that is in the warehouse already: the truth, where a run ended before it could tell.</summary>
internal static class RecordedOutcome
{
    public static LoadOutcome Of(LoadOutcome unchanged, DeliveryCatalog catalog)
    {
        var entries = catalog.WithReference(unchanged.Manifest!.DeliveryReference).ToDictionary(entry => entry.DeliveryKey);
        var files = unchanged.Files.Select(file => Recorded(file, entries[file.DeliveryKey], unchanged, catalog)).ToList();
        return unchanged with { Files = files, State = files[0].State };
    }

    private static LoadedFile Recorded(LoadedFile file, DeliveryEntry entry, LoadOutcome outcome, DeliveryCatalog catalog)
    {
        var sha256 = outcome.Manifest!.Files.First(named => named.Name == file.FileName).Sha256;
        var report = new FileReport(
            file.FileName, sha256, 0, entry.RowsRead, entry.RowsAccepted, entry.RowsRefused, entry.RowsWarned, [], catalog.FindingsOf(entry), Refused: false);
        return file with { State = StateOf(entry.State), Report = report };
    }

    private static LoadState StateOf(string state) => state switch
    {
        DeliveryState.Active => LoadState.Active,
        DeliveryState.Deleted => LoadState.Deleted,
        _ => LoadState.Superseded,
    };
}
