using AsylumCare.App.Settings;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Operations;

namespace AsylumCare.App.Uploads;

/// <summary>What the web host receives deliveries and shows receipts with.</summary>
/// <param name="Intake">Null where this host runs no jobs: nobody would load what it received.</param>
internal sealed record DeliveryDesk(DeliveryTokens Tokens, UploadIntake? Intake, UploadSettings Settings)
{
    /// <summary>Receipts are shown and nothing is received.</summary>
    public static DeliveryDesk WithoutIntake(IWarehouseEngine operations) =>
        new(new DeliveryTokens(operations, TimeProvider.System), Intake: null, UploadSettings.Standard);
}
