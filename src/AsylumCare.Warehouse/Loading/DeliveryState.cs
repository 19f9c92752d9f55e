namespace AsylumCare.Warehouse.Loading;

/// <summary>The values of dim_delivery.state.</summary>
public static class DeliveryState
{
    /// <summary>Rows are being written; swept where the load's lock is free.</summary>
    public const string Loading = "loading";
    public const string Active = "active";
    public const string Superseded = "superseded";

    /// <summary>The current version of an emptied partition: it has no rows.</summary>
    public const string Deleted = "deleted";
    public const string Refused = "refused";

    internal static string Of(LoadState state) => state switch
    {
        LoadState.Active => Active,
        LoadState.Superseded => Superseded,
        LoadState.Deleted => Deleted,
        LoadState.Refused => Refused,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "An unchanged delivery is not written."),
    };
}
