namespace AsylumCare.Domain.Statistics.ProcessControl;

/// <summary>
/// The rules of NHS England's Making Data Count, marking the same points as NHSRplotthedots: every point of a row of seven; of two in three
/// the points near the limit (one outside has its own mark). Precedence: outside, trend, two of three, shift.
/// </summary>
public static class SignalRules
{
    private const int Row = 7;

    /// <param name="values">The points in order.</param>
    /// <param name="limits">As many.</param>
    public static IReadOnlyList<Signal> Find(IReadOnlyList<double> values, IReadOnlyList<ProcessLimits> limits, SpecialCauses rules = SpecialCauses.All)
    {
        int[] sides = [.. values.Zip(limits, (value, limit) => Math.Sign(value - limit.Centre))];
        int[] outside = [.. values.Zip(limits, (value, limit) => limit.SideOutside(value))];
        var byRule = new (SpecialCauses Rule, int[] Sides)[]
        {
            (SpecialCauses.Outside, outside),
            (SpecialCauses.Trend, Trends(values)),
            (SpecialCauses.TwoOfThree, TwoOfThree([.. values.Zip(limits, (value, limit) => limit.IsNear(value))], sides)),
            (SpecialCauses.Shift, Rows(sides, Row)),
        };
        return [.. values.Select((_, i) => byRule.Where(rule => rules.HasFlag(rule.Rule) && rule.Sides[i] != 0)
            .Select(rule => new Signal(rule.Rule, rule.Sides[i])).FirstOrDefault())];
    }

    // Seven points are six steps. Where a rise turns into a fall, the turning point is of the later.
    private static int[] Trends(IReadOnlyList<double> values)
    {
        var steps = Rows([.. values.Zip(values.Skip(1), (earlier, later) => Math.Sign(later - earlier))], Row - 1);
        var trends = new int[values.Count];
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] != 0) trends[i] = trends[i + 1] = steps[i];
        }

        return trends;
    }

    private static int[] TwoOfThree(bool[] near, int[] sides)
    {
        var found = new int[sides.Length];
        for (var i = 0; i + 3 <= sides.Length; i++)
        {
            if (Math.Abs(sides[i] + sides[i + 1] + sides[i + 2]) != 3 || near[i..(i + 3)].Count(isNear => isNear) < 2) continue;
            for (var j = i; j < i + 3; j++)
            {
                if (near[j]) found[j] = sides[j];
            }
        }

        return found;
    }

    // What stands in a row of at least so many alike, and not 0, is kept; the rest becomes 0.
    private static int[] Rows(int[] signs, int length)
    {
        var kept = new int[signs.Length];
        for (int start = 0, end; start < signs.Length; start = end)
        {
            for (end = start + 1; end < signs.Length && signs[end] == signs[start];) end++;
            if (end - start >= length) Array.Fill(kept, signs[start], start, end - start);
        }

        return kept;
    }
}
