using AsylumCare.Deliveries.Reading;
using AsylumCare.Deliveries.Workbooks;

namespace AsylumCare.Deliveries.Checking;

/// <summary>Checks a file as Migrationsverket publishes it, without a manifest: each month as a load would.</summary>
public static class NativeCheck
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<CheckResult> Validate(string path, DateOnly published, ReadContext context, CancellationToken ct = default)
    {
        var manifests = NativeBook.Manifests(path, published, context.Catalog, out var findings);
        if (manifests.Count == 0) return [new CheckResult(null, [], findings)];
        return
        [
            .. manifests.Select(manifest => new CheckResult(
                manifest, [.. manifest.Files.Select(file => EmptyDelivery.Judge(DeliveryCheck.Read(path, manifest, file, context, ct), manifest))], [])),
        ];
    }
}
