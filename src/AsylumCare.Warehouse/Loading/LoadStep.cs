using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Warehouse.Loading;

/// <summary>What the reading side hands the writing side, in order.</summary>
internal abstract record LoadStep
{
    public sealed record ManifestRead(Arrival Arrival, ManifestReading Reading) : LoadStep;

    public sealed record Rows(int File, RowBlock Block) : LoadStep;

    public sealed record FileRead(int File, FileReport Report) : LoadStep;

    public sealed record ManifestEnd : LoadStep;
}
