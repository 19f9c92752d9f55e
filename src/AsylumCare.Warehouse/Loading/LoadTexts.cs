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

    public static Finding ReplacesUnknown(Manifest manifest) => OfManifest(
        manifest, "LEV-ERSATTNING-OKAND",
        $"ErsattningsId {manifest.Replaces} är ingen leverans som har kommit hit. Leveransen gäller efter sin Version; kontrollera id:t mot kvittot, om den ersatta leveransen inte är på väg.",
        $"ErsattningsId {manifest.Replaces} is no delivery that has come here. The delivery counts by its Version; check the id against the receipt, unless the delivery it replaces is on its way.") with { Severity = Severity.Warning };

    public static Finding ReplacedAlready(Manifest manifest) => OfManifest(
        manifest, "LEV-ERSATTNING-REDAN",
        $"ErsattningsId {manifest.Replaces} är redan ersatt av en annan leverans. Högst Version gäller; ange i nästa rättelse den leverans som gäller.",
        $"ErsattningsId {manifest.Replaces} was already replaced by another delivery. The highest Version counts; in the next correction name the delivery that is in force.") with { Severity = Severity.Warning };

    public static Finding ReplacesInCircle(Manifest manifest) => OfManifest(
        manifest, "LEV-ERSATTNING-CIRKEL",
        $"ErsattningsId {manifest.Replaces} ersätter i sin tur, direkt eller genom andra, denna leverans. Högst Version gäller; kontrollera vilken som skulle ersätta vilken.",
        $"ErsattningsId {manifest.Replaces} itself replaces, directly or through others, this delivery. The highest Version counts; check which was to replace which.") with { Severity = Severity.Warning };

    public static Finding SameVersion(Manifest manifest, KnownDelivery current, bool stands) => OfManifest(
        manifest, "LEV-VERSION-LIKA",
        $"Version {manifest.Version} av {current.FileKind} för denna region och månad finns redan i leveransen {current.Reference}. {(stands ? "Denna leverans" : "Den")} gäller, eftersom dess LeveransReferens är högre. Ge rättelser en högre Version.",
        $"Version {manifest.Version} of {current.FileKind} for this region and month is already in the delivery {current.Reference}. {(stands ? "This delivery" : "That one")} is in force, since its LeveransReferens is higher. Give corrections a higher Version.") with { Severity = Severity.Warning };

    public static Finding Interrupted(string fileName) => new(
        Severity.File, "LEV-AVBRUTEN", fileName, 0, null,
        "Inläsningen avbröts innan den var klar; inget av leveransen är kvar. Ladda den igen.",
        "The load was interrupted before it was done; nothing of the delivery is kept. Load it again.");

    private static Finding OfManifest(Manifest manifest, string rule, string sv, string en) =>
        new(Severity.File, rule, Path.GetFileName(manifest.Path), 0, null, sv, en);
}
