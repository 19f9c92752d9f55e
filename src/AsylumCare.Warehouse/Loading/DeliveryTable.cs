using System.Data.Common;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Reading;
using Dapper;

namespace AsylumCare.Warehouse.Loading;

/// <summary>What is always delivered whole.</summary>
internal readonly record struct Partition(string Source, string FileKind, int RegionId, int MonthId);

/// <summary>A delivery that has been here: its row in dim_delivery.</summary>
internal sealed record KnownDelivery
{
    public long DeliveryKey { get; init; }
    public string Source { get; init; } = "";
    public string FileKind { get; init; } = "";
    public int RegionId { get; init; }
    public int MonthId { get; init; }
    public long Version { get; init; }
    public string Reference { get; init; } = "";
    public string? Replaces { get; init; }
    public string FileName { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public string State { get; init; } = "";

    public Partition Partition => new(Source, FileKind, RegionId, MonthId);
    public DeliveryVersion Rank => new(Version, Reference);
}

/// <summary>The statements on dim_delivery and delivery_finding, on one connection.</summary>
internal sealed class DeliveryTable(DbConnection connection)
{
    private const string Known =
        "SELECT delivery_key AS DeliveryKey, source AS Source, file_kind AS FileKind, region_id AS RegionId, month_id AS MonthId, " +
        "version AS Version, delivery_reference AS Reference, replaces_reference AS Replaces, file_name AS FileName, file_sha256 AS Sha256, state AS State FROM dim_delivery ";

    /// <summary>The transaction the next statements belong to.</summary>
    public DbTransaction? Transaction { get; set; }

    public long HighestKey() => connection.ExecuteScalar<long>("SELECT COALESCE(MAX(delivery_key), 0) FROM dim_delivery", transaction: Transaction);

    /// <summary>Deliveries with this reference that were not refused.</summary>
    public List<KnownDelivery> WithReference(string reference) => connection.Query<KnownDelivery>(
        Known + "WHERE delivery_reference = @reference AND state <> @refused", new { reference, refused = DeliveryState.Refused }, Transaction).AsList();

    // As a range: by its figures of how many deliveries have one state, SQLite would read them all.
    public List<KnownDelivery> StillLoading() => connection.Query<KnownDelivery>(
        Known + "WHERE state BETWEEN @loading AND @loading ORDER BY state, delivery_key", new { loading = DeliveryState.Loading }, Transaction).AsList();

    /// <summary>The partition's current version, or null where it has none.</summary>
    public KnownDelivery? CurrentOf(Partition partition) => connection.QuerySingleOrDefault<KnownDelivery>(
        Known + "WHERE source = @Source AND file_kind = @FileKind AND region_id = @RegionId AND month_id = @MonthId AND state IN ('active', 'deleted')",
        new { partition.Source, partition.FileKind, partition.RegionId, partition.MonthId }, Transaction);

    public void Insert(NewDelivery row) => connection.Execute(NewDelivery.InsertStatement, row, Transaction);

    public void SetState(long deliveryKey, string state) =>
        connection.Execute("UPDATE dim_delivery SET state = @state WHERE delivery_key = @deliveryKey", new { deliveryKey, state }, Transaction);

    /// <summary>Its state and what was read of it.</summary>
    public void Settle(long deliveryKey, string state, FileReport report) => connection.Execute(
        "UPDATE dim_delivery SET state = @state, file_bytes = @Bytes, rows_read = @RowsRead, rows_accepted = @RowsAccepted, rows_refused = @RowsRefused, " +
        "rows_warned = @RowsWarned WHERE delivery_key = @deliveryKey",
        new { deliveryKey, state, report.Bytes, report.RowsRead, report.RowsAccepted, report.RowsRefused, report.RowsWarned }, Transaction);

    public void AddFindings(long deliveryKey, IEnumerable<Finding> findings) => connection.Execute(
        "INSERT INTO delivery_finding (delivery_key, finding_no, severity, rule_code, line, column_name, occurrences, masked_value, text_sv, text_en) " +
        "VALUES (@deliveryKey, @number, @severity, @rule, @line, @column, @occurrences, @masked, @sv, @en)",
        findings.Select((finding, index) => new
        {
            deliveryKey,
            number = index + 1,
            severity = finding.Severity.Letter(),
            rule = Cut(finding.Rule, 40),
            line = finding.Line,
            column = Cut(finding.Column, 60),
            occurrences = finding.Occurrences,
            masked = Cut(finding.MaskedValue, 100),
            sv = Cut(finding.TextSv, 600),
            en = Cut(finding.TextEn, 600),
        }), Transaction);

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
