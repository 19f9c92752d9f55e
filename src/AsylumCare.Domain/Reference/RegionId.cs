namespace AsylumCare.Domain.Reference;

/// <summary>SCB's two-digit county code as a number, used in every key after the load (13 = Halland, 14 = Västra Götaland).</summary>
public static class RegionId
{
    /// <summary>00, Riket: 21 regions and the unknown.</summary>
    public const int Nation = 0;

    /// <summary>99, region of responsibility unknown.</summary>
    public const int Unknown = 99;

    public static string Code(int regionId) => regionId.ToString("D2", System.Globalization.CultureInfo.InvariantCulture);
}
