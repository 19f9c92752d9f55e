using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Testing;

public static class ReadContexts
{
    /// <summary>The program's contracts, keys from a seed, on a day after every test's data.</summary>
    public static ReadContext Test { get; } = new(
        ContractCatalog.Load(ContentFolder.Etl), ReferenceTables.Load(ContentFolder.Seeds), new DateOnly(2018, 1, 1), IdentityKeys.FromSeed(1));
}
