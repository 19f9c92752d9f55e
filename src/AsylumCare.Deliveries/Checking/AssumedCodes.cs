using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Deliveries.Checking;

/// <summary>Which system the region codes of a file without a manifest were taken to be of, from the code in its name.</summary>
/// <param name="Region">The region that the code means there.</param>
/// <param name="OtherRegion">The region that it would mean in the other system; null where it means none.</param>
public sealed record AssumedCodes(RegionCodeSystem System, string Code, Region Region, Region? OtherRegion)
{
    /// <summary>SCB's, unless the code is Väntetider's alone. Seven codes are in both, of different regions.</summary>
    /// <returns>Null where no region has the code.</returns>
    public static AssumedCodes? Of(string code, ReferenceTables reference)
    {
        var scb = Find(RegionCodeSystem.Scb, code, reference);
        var vantetider = Find(RegionCodeSystem.Vantetider, code, reference);
        if (scb is not null) return new(RegionCodeSystem.Scb, code, scb, vantetider == scb ? null : vantetider);
        return vantetider is null ? null : new(RegionCodeSystem.Vantetider, code, vantetider, null);
    }

    public string Swedish =>
        $"Regionkoderna lästes som {Name(System)}: {Code} är {Region.NameSv}." + (OtherRegion is null ? "" :
        $" I Väntetiders system är {Code} {OtherRegion.NameSv}: ange --code-system VANTETIDER om det är den som menas.");

    public string English =>
        $"The region codes were read as {Name(System)}: {Code} is {Region.NameSv}." + (OtherRegion is null ? "" :
        $" In Väntetider's system {Code} is {OtherRegion.NameSv}: give --code-system VANTETIDER if that is the one meant.");

    private static string Name(RegionCodeSystem system) => system == RegionCodeSystem.Scb ? "SCB" : "VANTETIDER";

    private static Region? Find(RegionCodeSystem system, string code, ReferenceTables reference) =>
        reference.RegionId(system, code) is { } id ? reference.Region(id) : null;
}
