using System.Data.Common;
using AsylumCare.Domain.Indicators;
using AsylumCare.Domain.Statistics;
using static AsylumCare.Deliveries.Reading.RowBlock;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>A count with its sum of record keys and its protected twin.</summary>
internal readonly record struct ProtectedCount(long True, long Key, long Open)
{
    public static ProtectedCount operator +(ProtectedCount left, ProtectedCount right) =>
        new(left.True + right.True, left.Key + right.Key, left.Open + right.Open);
}

/// <summary>A value of an indicator as the feed tells it: millionths, rounded half away from zero; null where there is nothing to divide by.</summary>
internal readonly record struct MicroValue(long? Value, long? Lower95, long? Upper95)
{
    private const long Scale = 1_000_000;

    public static MicroValue Of(IndicatorKind kind, long numerator, long denominator)
    {
        if (denominator <= 0) return default;
        var value = (long)Math.Round((decimal)numerator * Scale / denominator, MidpointRounding.AwayFromZero);
        if (kind != IndicatorKind.Share) return new(value, null, null);
        var interval = WilsonScore.Of(numerator, denominator);
        return new(value, Micro(interval.Lower), Micro(interval.Upper));
    }

    private static long Micro(double value) => (long)Math.Round(value * Scale, MidpointRounding.AwayFromZero);
}

/// <summary>One value of an indicator: a row of <c>cube_indicator_value</c> but for its key.</summary>
internal sealed record IndicatorValue(ProtectedCount Numerator, ProtectedCount Denominator, MicroValue True, MicroValue Open, bool IsOfficial)
{
    /// <summary>The columns that hold numbers; the working table has the same.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "numerator", "numerator_key", "numerator_open", "denominator", "denominator_key", "denominator_open", "value_micro", "value_micro_open",
        "lower95_micro", "lower95_micro_open", "upper95_micro", "upper95_micro_open",
    ];

    public static IndicatorValue Of(IndicatorKind kind, ProtectedCount numerator, ProtectedCount denominator, bool isOfficial) => new(
        numerator, denominator, MicroValue.Of(kind, numerator.True, denominator.True), MicroValue.Of(kind, numerator.Open, denominator.Open), isOfficial);

    /// <param name="first">Where <see cref="Columns"/> begin; denominator_source follows them.</param>
    public static IndicatorValue Read(DbDataReader row, int first)
    {
        long? Number(int i) => row.IsDBNull(first + i) ? null : row.GetInt64(first + i);
        ProtectedCount Count(int i) => new(row.GetInt64(first + i), row.GetInt64(first + i + 1), row.GetInt64(first + i + 2));
        return new(Count(0), Count(3), new(Number(6), Number(8), Number(10)), new(Number(7), Number(9), Number(11)),
            row.GetString(first + Columns.Count) == WarehouseSettings.Official);
    }

    /// <summary>The row of the working table.</summary>
    public long[] Row(RegionPeriod place) =>
    [
        place.Region, place.Period.Id,
        Numerator.True, Numerator.Key, Numerator.Open, Denominator.True, Denominator.Key, Denominator.Open,
        True.Value ?? Missing, Open.Value ?? Missing, True.Lower95 ?? Missing, Open.Lower95 ?? Missing, True.Upper95 ?? Missing, Open.Upper95 ?? Missing,
        IsOfficial ? 1 : 0,
    ];
}
