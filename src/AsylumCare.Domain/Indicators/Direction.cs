namespace AsylumCare.Domain.Indicators;

/// <summary>Which way is better.</summary>
public enum Direction
{
    None,
    Higher,
    Lower,
}
