using System.Globalization;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Feed;

/// <summary>Which publication a reader asks for: one by its number, the latest of a data day, or the latest that is not withdrawn.</summary>
public readonly record struct PublicationChoice(int? Id, DateOnly? DataDate)
{
    public static PublicationChoice Latest { get; }

    public static PublicationChoice Number(int id) => new(id, null);

    /// <param name="text">A number or a date, ÅÅÅÅ-MM-DD.</param>
    /// <returns>Null where it is neither.</returns>
    public static PublicationChoice? Parse(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return Number(id);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new(null, date) : null;
    }
}

/// <param name="LastMonth">Last month with regional data, or null.</param>
/// <param name="RegionalOrigin">official or demo: the origin of computed figures.</param>
/// <param name="RegionsDelivered">Regions with every kind of file for the last month.</param>
public sealed record FeedPublication(
    int Id, DateOnly DataDate, Month? LastMonth, string MethodVersion, string RightsState, string? WithdrawnReason,
    string NationalDenominator, string RegionalOrigin, int RegionsExpected, int RegionsDelivered)
{
    public static FeedPublication Of(Publication publication) => new(
        publication.Id, publication.DataDay, publication.LastMonth, publication.MethodVersion, publication.RightsState, publication.WithdrawnReason,
        publication.NationalDenominator, publication.RegionalOrigin, publication.RegionsExpected, publication.RegionsDelivered);

    public bool IsWithdrawn => RightsState == "withdrawn";
    public bool IsDemo => RegionalOrigin == WarehouseSettings.Demo;
}
