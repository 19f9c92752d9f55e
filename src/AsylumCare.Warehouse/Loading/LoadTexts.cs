using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Manifests;

namespace AsylumCare.Warehouse.Loading;

/// <summary>What only the warehouse can find wrong with a delivery.</summary>
internal static class LoadTexts
{
    public static Finding Origin(Manifest manifest, string expected) => OfManifest(
        manifest, "LEV-URSPRUNG",
        $"Leveransen har ursprung '{manifest.DataOrigin}' men lagret tar emot '{expected}' från denna källa. Ladda den i ett lager av rätt slag; demodata och skarpa data blandas aldrig.",
        $"The delivery's origin is '{manifest.DataOrigin}' but the warehouse takes '{expected}' from this source. Load it into a warehouse of the right kind; demonstration and real data are never mixed.");

    public static Finding ReferenceTaken(Manifest manifest) => OfManifest(
        manifest, "LEV-REFERENS",
        $"LeveransReferens {manifest.DeliveryReference} har redan använts för en leverans med annat innehåll. Ge rättelsen en ny LeveransReferens och högre Version.",
        $"LeveransReferens {manifest.DeliveryReference} was already used for a delivery with other content. Give the correction a new LeveransReferens and a higher Version.");

    // A warning: whether the other delivery is known here depends on what came first, and what is current may not.
    public static Finding Replaces(Manifest manifest, string fileKind) => OfManifest(
        manifest, "LEV-ERSATTNING",
        $"ErsattningsId {manifest.Replaces} hör till en leverans för en annan region, månad eller filtyp än {fileKind}. Leveransen gäller ändå efter sin Version; kontrollera att rätt leverans angavs.",
        $"ErsattningsId {manifest.Replaces} belongs to a delivery for another region, month or file kind than {fileKind}. The delivery still counts by its Version; check that the right delivery was named.") with { Severity = Severity.Warning };

    public static Finding Interrupted(string fileName) => new(
        Severity.File, "LEV-AVBRUTEN", fileName, 0, null,
        "Inläsningen avbröts innan den var klar; inget av leveransen är kvar. Ladda den igen.",
        "The load was interrupted before it was done; nothing of the delivery is kept. Load it again.");

    private static Finding OfManifest(Manifest manifest, string rule, string sv, string en) =>
        new(Severity.File, rule, Path.GetFileName(manifest.Path), 0, null, sv, en);
}
