using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Rows with one person key have different check numbers.</summary>
internal sealed class SharedPersonKeyException(long personKey) : Exception
{
    public long PersonKey => personKey;
}

/// <summary>Tells which delivered rows share a person key; the key itself is told to nobody.</summary>
internal sealed class SharedPersonKey(IWarehouseEngine engine)
{
    private const string Sql = """
        SELECT d.file_name, d.delivery_reference, e.source_row, e.person_check
        FROM (
          SELECT r.delivery_key, r.source_row, r.person_check FROM fact_register_event r WHERE r.person_key = @personKey
          UNION ALL SELECT h.delivery_key, h.source_row, h.person_check FROM fact_health_examination h WHERE h.person_key = @personKey
          UNION ALL SELECT i.delivery_key, i.source_row, i.person_check FROM fact_intervention i WHERE i.person_key = @personKey
          UNION ALL SELECT c.delivery_key, c.source_row, c.person_check FROM fact_care_contact c WHERE c.person_key = @personKey
        ) e
        JOIN dim_delivery d ON d.delivery_key = e.delivery_key
        WHERE d.state = 'active' OR EXISTS (SELECT 1 FROM publication_delivery p WHERE p.delivery_key = d.delivery_key AND p.valid_to = 2147483647)
        ORDER BY e.delivery_key, e.source_row
        """;

    public PublicationStoppedException Told(long personKey)
    {
        using var connection = engine.Open();
        var rows = connection.Query<(string File, string Reference, long Row, long Check)>(Sql, new { personKey }).DistinctBy(row => row.Check).Take(2).ToList();
        var swedish = string.Join(" och ", rows.Select(row => $"{row.File} (leverans {row.Reference}) rad {row.Row}"));
        var english = string.Join(" and ", rows.Select(row => $"{row.File} (delivery {row.Reference}) row {row.Row}"));
        return new(
            $"Två personer har fått samma personnyckel: kontrolltalen skiljer sig i {swedish}. Ingen publicering gjordes. Byt nyckelversion och leverera på nytt.",
            $"Two persons have got the same person key: the check numbers differ in {english}. No publication was made. Change the key version and deliver again.");
    }
}
