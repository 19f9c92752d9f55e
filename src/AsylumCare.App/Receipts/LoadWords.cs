using AsylumCare.Domain.Text;
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
    public static string Of(string state, Language language = Language.Swedish) => state switch
    {
        DeliveryState.Active => language.Of(Of(LoadState.Active), InEnglish(LoadState.Active)),
        DeliveryState.Superseded => language.Of("Inläst, men en annan leverans gäller nu", "Loaded, but another delivery is in force now"),
        DeliveryState.Deleted => language.Of(Of(LoadState.Deleted), InEnglish(LoadState.Deleted)),
        _ => language.Of(Of(LoadState.Refused), InEnglish(LoadState.Refused)),
    };
}
