using AsylumCare.Warehouse.Loading;

namespace AsylumCare.App.Receipts;

/// <summary>What came of a delivery, in words for its sender.</summary>
internal static class LoadWords
{
    public static string Of(LoadState state) => state switch
    {
        LoadState.Active => "Inläst",
        LoadState.Superseded => "Inläst, men en annan leverans gäller redan",
        LoadState.Deleted => "Borttagen",
        LoadState.Refused => "Nekad",
        _ => "Fanns redan, inget ändrat",
    };

    public static string InEnglish(LoadState state) => state switch
    {
        LoadState.Active => "Loaded",
        LoadState.Superseded => "Loaded, but another delivery is already in force",
        LoadState.Deleted => "Removed",
        LoadState.Refused => "Refused",
        _ => "Already here, nothing changed",
    };

    /// <param name="state">A value of dim_delivery.state.</param>
    public static string Of(string state) => state switch
    {
        DeliveryState.Active => Of(LoadState.Active),
        DeliveryState.Superseded => "Inläst, men en annan leverans gäller nu",
        DeliveryState.Deleted => Of(LoadState.Deleted),
        _ => Of(LoadState.Refused),
    };
}
