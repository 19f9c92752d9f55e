namespace AsylumCare.Domain.Episodes;

/// <summary>What a person waits for; the numbers are members of the cube <c>Waiting</c>.</summary>
public enum WaitsFor
{
    Examination = 1,
    Intervention = 2,
}

/// <summary>The bands of days waited in Väntetidsdatabasen: 0–30, 31–60, 61–90, 91–120, 121–180, 181–365, 366 and more.</summary>
public static class WaitBand
{
    /// <summary>The last day of each band but the last.</summary>
    public static IReadOnlyList<int> LastDays { get; } = [30, 60, 90, 120, 180, 365];

    /// <param name="days">Days waited, 0 or more.</param>
    /// <returns>1–7.</returns>
    public static int Of(int days)
    {
        var band = 1;
        while (band <= LastDays.Count && days > LastDays[band - 1]) band++;
        return band;
    }
}
