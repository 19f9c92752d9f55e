namespace AsylumCare.Domain.Statistics;

/// <summary>A rate with its interval, both in the same unit.</summary>
public sealed record Rate(double Value, Interval Interval);

/// <summary>Events over exposure.</summary>
public static class EventRate
{
    /// <summary>O/T with <see cref="PoissonLimits"/> of O over T: one event says nothing of the next.</summary>
    /// <param name="exposure">Person-months or another measure, above 0.</param>
    /// <param name="per">1 000 gives a rate per 1 000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exposure is not above 0, or there are fewer than 0 events.</exception>
    public static Rate Of(long events, double exposure, double per = 1, ConfidenceLevel? level = null) =>
        Clustered(events, events, exposure, per, level);

    /// <summary>
    /// The same where events cluster by person: each of xᵢ events, O = Σxᵢ. The variance of O is Σxᵢ² (compound Poisson), so O counts
    /// as O/φ independent events with φ = Σxᵢ²/O ≥ 1, and the limits are φ times those of O/φ. With one event a person it is the plain interval.
    /// Source: Stukel, Glynn, Fisher, Sharp, Lu-Yao &amp; Wennberg 1994, Standardized rates of recurrent outcomes, Statistics in Medicine 13:1781.
    /// </summary>
    /// <param name="squares">Σxᵢ² over persons; at least <paramref name="events"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exposure is not above 0, or the squares are not of these events.</exception>
    public static Rate Clustered(long events, long squares, double exposure, double per = 1, ConfidenceLevel? level = null)
    {
        if (!(exposure > 0)) throw new ArgumentOutOfRangeException(nameof(exposure), exposure, "Exposure is above 0.");
        var limits = LimitsOfCount(events, squares, level);
        return new(events * per / exposure, new(limits.Lower * per / exposure, limits.Upper * per / exposure));
    }

    /// <summary>The interval of the number of events itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The squares are not of these events.</exception>
    public static Interval LimitsOfCount(long events, long squares, ConfidenceLevel? level = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfLessThan(squares, events);
        if (events == 0) return PoissonLimits.Of(0, level);
        var clustering = (double)squares / events;
        var limits = PoissonLimits.Of(events / clustering, level);
        return new(clustering * limits.Lower, clustering * limits.Upper);
    }
}
