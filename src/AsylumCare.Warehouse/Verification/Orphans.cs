using AsylumCare.Deliveries.Contracts;

namespace AsylumCare.Warehouse.Verification;

/// <summary>Rows that belong to nothing: facts without a delivery that may have facts.</summary>
internal static class Orphans
{
    private static readonly (string Table, string Sv, string En)[] Bridges =
    [
        ("bridge_contact_diagnosis", "diagnoser", "diagnoses"), ("bridge_contact_procedure", "åtgärder", "procedures"),
    ];

    public static VerificationCheck Facts(VerificationSession session, ContractCatalog catalog)
    {
        var tables = catalog.Contracts.SelectMany(contract => contract.Facts).Select(layout => layout.Table).Distinct(StringComparer.Ordinal).ToList();
        var differences = new List<Difference>();
        foreach (var table in tables)
        {
            var rows = session.Count(
                $"SELECT COUNT(*) FROM {table} f LEFT JOIN dim_delivery d ON d.delivery_key = f.delivery_key " +
                "WHERE d.delivery_key IS NULL OR d.state IN ('refused', 'loading')");
            if (rows > 0)
                differences.Add(new(
                    $"{table} har {rows} rader utan leverans, eller av en som nekats. Kör load (den städar), annars rebuild --from-archive.",
                    $"{table} has {rows} rows without a delivery, or of a refused one. Run load (it sweeps), else rebuild --from-archive."));
        }

        return VerificationCheck.Of("Fakta utan leverans", "Facts without a delivery", tables.Count, differences);
    }

    /// <summary>
    /// How many current diagnoses and procedures have no current contact. The senders' to mend, and flagged at publication: told here,
    /// no fault of the warehouse.
    /// </summary>
    public static IReadOnlyList<Difference> Bridged(VerificationSession session)
    {
        var told = new List<Difference>();
        foreach (var (table, sv, en) in Bridges)
        {
            var rows = session.Count(
                $"SELECT COUNT(*) FROM {table} b JOIN dim_delivery d ON d.delivery_key = b.delivery_key WHERE d.state = 'active' AND NOT EXISTS (" +
                "SELECT 1 FROM fact_care_contact c JOIN dim_delivery k ON k.delivery_key = c.delivery_key WHERE c.contact_key = b.contact_key AND k.state = 'active')");
            if (rows > 0) told.Add(new($"{rows} gällande {sv} hör till ingen gällande vårdkontakt.", $"{rows} current {en} belong to no current care contact."));
        }

        return told;
    }
}
