using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Deliveries.Reading;

/// <summary>What a file is checked against.</summary>
/// <param name="Keys">Null to check only: key slots are then zero, everything else is the same.</param>
/// <param name="Today">The data clock's day: later dates are refused where the contract says so.</param>
/// <param name="RefusalLimit">A file with a larger share of refused rows is refused whole.</param>
public sealed record ReadContext(
    ContractCatalog Catalog, ReferenceTables Reference, DateOnly Today, IdentityKeys? Keys = null, decimal RefusalLimit = 0.05m)
{
    /// <summary>Rows a block; the sink is handed full blocks and the last one.</summary>
    public int BlockRows { get; init; } = 4096;
}
