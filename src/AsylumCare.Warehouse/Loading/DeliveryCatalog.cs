using AsylumCare.Deliveries;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.Warehouse.Loading;

/// <summary>A delivered file and its state.</summary>
/// <param name="ReceivedDay">Day number on the data clock.</param>
public sealed record DeliveryEntry(
    long DeliveryKey, long ManifestKey, string Source, string FileKind, int RegionId, int MonthId, string Reference, long Version,
    string? Replaces, string FileName, string Sha256, string DataOrigin, long RowsRead, long RowsAccepted, long RowsRefused, long RowsWarned, string State,
    int ReceivedDay);

/// <summary>Reads what has been delivered.</summary>
public sealed class DeliveryCatalog(IWarehouseEngine engine)
{
    private const string Columns =
        "SELECT delivery_key, manifest_key, source, file_kind, region_id, month_id, delivery_reference, version, replaces_reference, file_name, " +
        "file_sha256, data_origin, rows_read, rows_accepted, rows_refused, rows_warned, state, received_day FROM dim_delivery ";

    /// <summary>Every delivered file, in order of arrival.</summary>
    public IReadOnlyList<DeliveryEntry> All() => Read(Columns + "ORDER BY delivery_key", parameters: null);

    /// <summary>The files of a delivery, in the manifest's order.</summary>
    public IReadOnlyList<DeliveryEntry> WithReference(string reference) =>
        Read(Columns + "WHERE delivery_reference = @reference ORDER BY delivery_key", new { reference });

    /// <summary>A region's files of some months, the latest months and arrivals first.</summary>
    public IReadOnlyList<DeliveryEntry> OfRegion(int regionId, Month first, Month last) => Read(
        Columns + "WHERE region_id = @regionId AND month_id BETWEEN @first AND @last ORDER BY month_id DESC, delivery_key DESC",
        new { regionId, first = first.Id, last = last.Id });

    /// <summary>LeveransReferens of the latest delivery of each region and month, refused ones too.</summary>
    public IReadOnlyDictionary<(int Region, int Month), string> LatestReferences()
    {
        using var connection = engine.Open();
        return connection.Query<(long Region, long Month, string Reference)>(
            "SELECT CAST(region_id AS bigint) AS region, CAST(month_id AS bigint) AS month, delivery_reference FROM dim_delivery WHERE delivery_key IN " +
            "(SELECT MAX(manifest_key) FROM dim_delivery WHERE source = 'REGION' AND state <> 'loading' GROUP BY region_id, month_id)")
            .ToDictionary(row => ((int)row.Region, (int)row.Month), row => row.Reference);
    }

    /// <summary>The receipt's lines of one file.</summary>
    public IReadOnlyList<Finding> FindingsOf(DeliveryEntry delivery)
    {
        using var connection = engine.Open();
        return connection.Query<FindingRow>(
            "SELECT severity AS Severity, rule_code AS RuleCode, line AS Line, column_name AS ColumnName, occurrences AS Occurrences, " +
            "masked_value AS Masked, text_sv AS Sv, text_en AS En FROM delivery_finding WHERE delivery_key = @DeliveryKey ORDER BY finding_no",
            new { delivery.DeliveryKey }).Select(row => row.ToFinding(delivery.FileName)).ToList();
    }

    private List<DeliveryEntry> Read(string sql, object? parameters)
    {
        using var connection = engine.Open();
        using var reader = connection.ExecuteReader(sql, parameters);
        var entries = new List<DeliveryEntry>();
        while (reader.Read())
        {
            entries.Add(new DeliveryEntry(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4), reader.GetInt32(5),
                reader.GetString(6), reader.GetInt64(7), reader.IsDBNull(8) ? null : reader.GetString(8), reader.GetString(9), reader.GetString(10),
                reader.GetString(11), reader.GetInt64(12), reader.GetInt64(13), reader.GetInt64(14), reader.GetInt64(15), reader.GetString(16), reader.GetInt32(17)));
        }

        return entries;
    }

    private sealed record FindingRow
    {
        public string Severity { get; init; } = "";
        public string RuleCode { get; init; } = "";
        public long Line { get; init; }
        public string? ColumnName { get; init; }
        public long Occurrences { get; init; }
        public string? Masked { get; init; }
        public string Sv { get; init; } = "";
        public string En { get; init; } = "";

        public Finding ToFinding(string file) => new(
            Severity switch { "F" => Deliveries.Severity.File, "R" => Deliveries.Severity.Row, _ => Deliveries.Severity.Warning },
            RuleCode, file, Line, ColumnName, Sv, En, Masked, Occurrences);
    }
}
