namespace AsylumCare.Domain.Statistics.ProcessControl;

/// <summary>What a process that does not change is expected to keep within.</summary>
public readonly record struct ProcessLimits(double Centre, double Lower, double Upper)
{
    /// <summary>−1 below the lower limit, 1 above the upper, else 0.</summary>
    public int SideOutside(double value)
    {
        if (value > Upper) return 1;
        return value < Lower ? -1 : 0;
    }

    /// <summary>Within the limits, but more than two thirds of the way from the centre.</summary>
    public bool IsNear(double value) =>
        SideOutside(value) == 0 && (value > Centre + (2 * (Upper - Centre) / 3) || value < Centre - (2 * (Centre - Lower) / 3));
}
