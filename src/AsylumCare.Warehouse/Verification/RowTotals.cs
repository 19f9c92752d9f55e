using AsylumCare.Deliveries.Contracts;

namespace AsylumCare.Warehouse.Verification;

/// <summary>Control totals: each delivered file has as many rows in its fact tables as its receipt says were accepted.</summary>
internal static class RowTotals
{
    public static VerificationCheck Check(VerificationSession session, ContractCatalog catalog)
    {
        var differences = new List<Difference>();
        foreach (var contract in catalog.Contracts)
        {
            foreach (var layout in contract.Facts)
            {
                // A table that takes some of the rows may hold fewer, never more: also where totals among the rows are checked and left behind.
                var wrong = layout.WhenSlot >= 0 || contract.FileRules.Any(rule => rule is TotalsRule) ? "COUNT(f.delivery_key) > d.rows_accepted" : "COUNT(f.delivery_key) <> d.rows_accepted";
                differences.AddRange(session.Query(
                    $"SELECT d.file_name, d.delivery_key, d.rows_accepted, COUNT(f.delivery_key) AS fact_rows FROM dim_delivery d " +
                    $"LEFT JOIN {layout.Table} f ON f.delivery_key = d.delivery_key " +
                    $"WHERE d.file_kind = @FileKind AND d.state IN ('active', 'superseded', 'deleted') " +
                    $"GROUP BY d.file_name, d.delivery_key, d.rows_accepted HAVING {wrong}",
                    row => Told(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), layout.Table), new { contract.FileKind }));
            }
        }

        var files = session.Count("SELECT COUNT(*) FROM dim_delivery WHERE state IN ('active', 'superseded', 'deleted')");
        return VerificationCheck.Of("Rader per leverans mot kvitto", "Rows of each delivery against its receipt", files, differences);
    }

    private static Difference Told(string file, long key, long accepted, long rows, string table) => new(
        $"{file} (leverans {key}): {accepted} rader godkändes men {table} har {rows}. Bygg om med rebuild --from-archive.",
        $"{file} (delivery {key}): {accepted} rows were accepted but {table} has {rows}. Build again with rebuild --from-archive.");
}
