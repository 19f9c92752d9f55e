using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Deliveries.Reading.Rows;

internal sealed class ForbiddenIfCheck(ForbiddenIfRule rule, int column, int when, long[] codes) : RowCheck(rule)
{
    public override Severity? Check(Span<long> row) =>
        row[column] == RowBlock.Missing || !codes.AsSpan().Contains(row[when]) ? null : rule.Severity;
}

internal sealed class CodeRangeIfCheck(CodeRangeIfRule rule, int column, long from, long to, int when, long[] codes) : RowCheck(rule)
{
    public override Severity? Check(Span<long> row) =>
        row[column] < from || row[column] > to || !codes.AsSpan().Contains(row[when]) ? null : rule.Severity;
}

internal sealed class RangeByCodeCheck(
    RangeByCodeRule rule, int column, int when, long factor, IReadOnlyDictionary<long, long> min, IReadOnlyDictionary<long, long> max) : RowCheck(rule)
{
    public override Severity? Check(Span<long> row)
    {
        if (row[column] == RowBlock.Missing) return null;
        var below = min.TryGetValue(row[when], out var lowest) && row[column] < lowest * factor;
        var above = max.TryGetValue(row[when], out var highest) && row[column] > highest * factor;
        return below || above ? rule.Severity : null;
    }
}

internal sealed class RescaleIfCheck(RescaleIfRule rule, int column, long factor, int when, long[] codes) : RowCheck(rule)
{
    public override Severity? Check(Span<long> row)
    {
        if (row[column] <= rule.Above * factor || !codes.AsSpan().Contains(row[when])) return null;
        row[column] = ((row[column] * 2) + rule.DivideBy) / (rule.DivideBy * 2);
        return rule.Severity;
    }
}

internal sealed class EnoughAnswersCheck(EnoughAnswersRule rule, int column, int answered, int when, IReadOnlyDictionary<long, long> items) : RowCheck(rule)
{
    public override Severity? Check(Span<long> row)
    {
        if (row[answered] == RowBlock.Missing || row[column] == RowBlock.Missing || !items.TryGetValue(row[when], out var all)) return null;
        if (row[answered] * 100 >= all * rule.LeastPercent) return null;
        row[column] = RowBlock.Missing;
        return rule.Severity;
    }
}

/// <summary>Percentages are scaled as their column is.</summary>
internal sealed class ShareCheck(ShareRule rule, int column, long factor, int part, int[] whole) : RowCheck(rule)
{
    public override Severity? Check(Span<long> row)
    {
        if (row[column] == RowBlock.Missing || row[part] == RowBlock.Missing) return null;
        long sum = 0;
        foreach (var slot in whole)
        {
            if (row[slot] == RowBlock.Missing) return null;
            sum += row[slot];
        }

        if (sum == 0) return null;
        var difference = ((decimal)row[part] * 100 / sum) - ((decimal)row[column] / factor);
        return Math.Abs(difference) <= rule.Tolerance ? null : rule.Severity;
    }
}

/// <summary>The first two digits of a municipality's code are its county's.</summary>
internal sealed class InCountyCheck(InCountyRule rule, int municipality, int county, PlaceHistory history) : RowCheck(rule)
{
    private const int HighestCounty = 25;

    public override Severity? Check(Span<long> row)
    {
        long place = row[municipality], stated = row[county];
        if (place <= 0 || stated is <= 0 or > HighestCounty || place / 100 == stated) return null;
        return history.WasIn((int)place, (int)stated) ? null : rule.Severity;
    }
}
