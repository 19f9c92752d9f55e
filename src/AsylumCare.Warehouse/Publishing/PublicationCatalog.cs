using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>A publication that has been made.</summary>
/// <param name="Id">1, 2, …</param>
/// <param name="DataDay">The data clock's day.</param>
/// <param name="LastMonth">Last month with regional data, or null where there was none.</param>
/// <param name="RightsState">published or withdrawn.</param>
/// <param name="NationalDenominator">official or register.</param>
/// <param name="RegionalOrigin">official or demo.</param>
/// <param name="RegionsDelivered">Regions with both register and examinations for the last month.</param>
public sealed record Publication(
    int Id, DateOnly DataDay, Month? LastMonth, string MethodVersion, string RightsState, string? WithdrawnReason,
    string NationalDenominator, string RegionalOrigin, int RegionsExpected, int RegionsDelivered);

/// <summary>Reads which publications there are.</summary>
public sealed class PublicationCatalog(IWarehouseEngine engine)
{
    private const string Columns =
        "publication_id, data_day, last_month_id, method_version, rights_state, withdrawn_reason, national_denominator, regional_origin, regions_expected, regions_delivered";

    /// <summary>All, the first first.</summary>
    public IReadOnlyList<Publication> All()
    {
        using var connection = engine.Open();
        using var row = connection.ExecuteReader($"SELECT {Columns} FROM dim_publication ORDER BY publication_id");
        var publications = new List<Publication>();
        while (row.Read())
        {
            publications.Add(new Publication(
                row.GetInt32(0), DateOnly.FromDayNumber(row.GetInt32(1)), row.GetInt32(2) is > 0 and var month ? new Month(month) : null,
                row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), row.GetString(6), row.GetString(7),
                row.GetInt32(8), row.GetInt32(9)));
        }

        return publications;
    }

    /// <returns>The number of the latest publication, or 0 where there is none.</returns>
    public int Latest()
    {
        using var connection = engine.Open();
        return connection.ExecuteScalar<int?>("SELECT MAX(publication_id) FROM dim_publication") ?? 0;
    }
}
