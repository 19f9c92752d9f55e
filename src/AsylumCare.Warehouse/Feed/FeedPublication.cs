using AsylumCare.Domain.Calendar;

namespace AsylumCare.Warehouse.Feed;

/// <summary>Which publication a reader asks for: a named one, or the latest that is not withdrawn.</summary>
public readonly record struct PublicationChoice(int? Id)
{
    public static PublicationChoice Latest { get; }

    public static PublicationChoice Number(int id) => new(id);
}

/// <param name="LastMonth">Last month with regional data, or null.</param>
/// <param name="RegionalOrigin">official or demo: the origin of computed figures.</param>
/// <param name="RegionsDelivered">Regions with every kind of file for the last month.</param>
public sealed record FeedPublication(
    int Id, DateOnly DataDate, Month? LastMonth, string MethodVersion, string RightsState, string? WithdrawnReason,
    string NationalDenominator, string RegionalOrigin, int RegionsExpected, int RegionsDelivered)
{
    public bool IsWithdrawn => RightsState == "withdrawn";
    public bool IsDemo => RegionalOrigin == WarehouseSettings.Demo;
}
