using AsylumCare.Deliveries.Contracts;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.Warehouse.Verification;

/// <param name="Remarks">What is the senders' to mend: no fault of the warehouse.</param>
public sealed record VerificationResult(IReadOnlyList<VerificationCheck> Checks, IReadOnlyList<Difference> Remarks)
{
    public bool Holds => Checks.All(check => check.Found == 0);
}

/// <summary>Checks that the warehouse holds together and that what is published can be worked out again another way. Leaves no trace.</summary>
public static class WarehouseVerification
{
    /// <exception cref="WarehouseUnavailableException">The database cannot be reached, or a load or publication does not end.</exception>
    public static VerificationResult Run(IWarehouseEngine engine, ContractCatalog catalog, PublishedDefinitions definitions)
    {
        using var session = new VerificationSession(engine);
        return new VerificationResult(
            [
                RowTotals.Check(session, catalog),
                Orphans.Facts(session, catalog),
                NationalTotals.Check(session, definitions),
                GroupTotals.Check(session, definitions),
                MarginTotals.Check(session, definitions),
                .. new SecondPath(session).Check(definitions),
            ],
            Orphans.Bridged(session));
    }
}
