namespace AsylumCare.Domain.Indicators;

/// <summary>What an indicator's figure is, and so which uncertainty it has.</summary>
public enum IndicatorKind
{
    /// <summary>Numerator ⊆ denominator: 0–1, with Wilson's interval unless everything is counted.</summary>
    Share,

    /// <summary>Two counts of different things: may exceed 1, no interval.</summary>
    Ratio,

    /// <summary>Events per person-time, with an interval that allows for the same person coming again.</summary>
    Rate,

    /// <summary>Days until something happens: a curve and the days by which shares have had it.</summary>
    Time,

    /// <summary>A share of persons who have all been followed equally long: given when the cohort is mature.</summary>
    Cohort,

    /// <summary>Persons who wait on a day, by how long: a stock, never added over time.</summary>
    Waiting,
}
