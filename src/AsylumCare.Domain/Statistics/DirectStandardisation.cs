namespace AsylumCare.Domain.Statistics;

/// <summary>One age and sex of a region.</summary>
/// <param name="Events">O.</param>
/// <param name="Squares">Σxᵢ² over persons; equal to the events where they do not cluster.</param>
/// <param name="Exposure">Person-time n.</param>
/// <param name="Weight">Person-time w of the standard; any scale.</param>
public readonly record struct Stratum(long Events, long Squares, double Exposure, double Weight);

/// <summary>
/// The rate a region would have with the standard's ages and sexes: DSR = Σ w·O/n / Σw, with Dobson's interval
/// DSR + √(Var(DSR)/Var(O))·(limit of O − O), Var(DSR) = Σ w²·Σxᵢ²/n² / (Σw)², Var(O) = ΣΣxᵢ².
/// Where events do not cluster this is UKHSA's calculate_dsr. Where they do, UKHSA widens the limits of O itself by √(ΣΣxᵢ²/O), which can take the
/// lower one below 0; here clustering is that of <see cref="EventRate"/>, so that one stratum gives the crude rate's interval.
/// Source: Dobson, Kuulasmaa, Eberle &amp; Scherer 1991, Statistics in Medicine 10:457.
/// </summary>
public static class DirectStandardisation
{
    /// <summary>With fewer events in all no rate is given.</summary>
    public const long FewestEvents = 10;

    /// <returns>The rate, or null where there are too few events, or a stratum of the standard in which the region has no person-time.</returns>
    public static Rate? Of(IReadOnlyCollection<Stratum> strata, double per = 1, ConfidenceLevel? level = null)
    {
        var counted = strata.Where(stratum => stratum.Weight > 0).ToList();
        var events = counted.Sum(stratum => stratum.Events);
        if (events < FewestEvents || counted.Exists(stratum => stratum.Exposure <= 0)) return null;

        var weights = counted.Sum(stratum => stratum.Weight);
        var value = counted.Sum(stratum => stratum.Weight * stratum.Events / stratum.Exposure) / weights;
        var variance = counted.Sum(stratum => Math.Pow(stratum.Weight / stratum.Exposure / weights, 2) * stratum.Squares);
        var squares = counted.Sum(stratum => stratum.Squares);
        var limits = EventRate.LimitsOfCount(events, squares, level);
        var scale = Math.Sqrt(variance / squares);
        return new(value * per, new((value + (scale * (limits.Lower - events))) * per, (value + (scale * (limits.Upper - events))) * per));
    }
}
