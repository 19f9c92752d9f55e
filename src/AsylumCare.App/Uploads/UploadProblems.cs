using AsylumCare.App.Receipts;
using AsylumCare.Deliveries;

namespace AsylumCare.App.Uploads;

/// <summary>The problems that a sender can meet: what, why and what to do. No text holds what was sent, the token least of all.</summary>
internal static class UploadProblems
{
    private const int SoonSeconds = 30;

    public static UploadProblem NoToken { get; } = UploadProblem.Of(
        401, "no-token", "Ange regionens nyckel i huvudet Authorization: Bearer <nyckel>. Nyckeln skapas av plattformens drift (asylumcare token create).",
        "Give the region's token in the header Authorization: Bearer <token>. The platform's operators make it (asylumcare token create).");

    public static UploadProblem BadToken { get; } = UploadProblem.Of(
        401, "bad-token", "Nyckeln gäller inte: den är felskriven, utgången eller återkallad. Be plattformens drift om en ny.",
        "The token is not good: mistyped, expired or revoked. Ask the platform's operators for a new one.");

    public static UploadProblem OtherRegion { get; } = UploadProblem.Of(
        403, "other-region", "Nyckeln gäller en annan region än den som leveransen avser. Använd den regionens nyckel.",
        "The token is for another region than the delivery's. Use that region's token.");

    public static UploadProblem Unknown { get; } = UploadProblem.Of(
        404, "unknown-delivery", "Ingen leverans har den LeveransReferens som adressen anger. Kontrollera den mot manifestet.",
        "No delivery has the LeveransReferens of the address. Check it against the manifest.");

    public static UploadProblem NotMultipart { get; } = UploadProblem.Of(
        415, "not-multipart", "Skicka leveransen som multipart/form-data, okomprimerad: manifestet och filerna som var sin fil.",
        "Send the delivery as multipart/form-data, uncompressed: the manifest and each of its files as files.");

    public static UploadProblem NoManifest { get; } = UploadProblem.Of(
        400, "no-manifest", "Leveransen saknar manifest: skicka med filen manifest_<region>_<ÅÅÅÅ-MM>.json.",
        "The delivery has no manifest: send the file manifest_<region>_<yyyy-mm>.json with it.");

    public static UploadProblem Broken { get; } = UploadProblem.Of(
        400, "broken-body", "Innehållet gick inte att läsa som multipart/form-data, eller tog slut för tidigt. Inget är mottaget; skicka leveransen igen.",
        "The body cannot be read as multipart/form-data, or ended too soon. Nothing is received; send the delivery again.");

    public static UploadProblem TooSlow { get; } = UploadProblem.Of(
        408, "too-slow", "Överföringen stannade av. Inget är mottaget; skicka leveransen igen.",
        "The transfer came to a halt. Nothing is received; send the delivery again.");

    public static UploadProblem Busy { get; } = UploadProblem.Of(
        429, "busy", $"Flera leveranser tas emot just nu. Försök igen om {SoonSeconds} sekunder.",
        $"Several deliveries are being received just now. Try again in {SoonSeconds} seconds.") with { RetryAfter = SoonSeconds };

    public static UploadProblem NotHere { get; } = UploadProblem.Of(
        503, "no-jobs", "Den här värden läser inte in leveranser. Skicka till den värd som kör jobben.",
        "This host loads no deliveries. Send to the host that runs the jobs.");

    public static UploadProblem NoRoom { get; } = UploadProblem.Of(
        503, "no-room", "Leveransen kunde inte skrivas till disk. Inget är mottaget; försök igen senare.",
        "The delivery could not be written to disk. Nothing is received; try again later.") with { RetryAfter = SoonSeconds };

    public static UploadProblem TooLarge(long bytes) => UploadProblem.Of(
        413, "too-large", $"Leveransen är större än {bytes >> 20} MiB, eller manifestet större än 1 MiB. Lämna större leveranser i inkorgen, eller be driften höja gränsen.",
        $"The delivery is larger than {bytes >> 20} MiB, or the manifest larger than 1 MiB. Put larger deliveries into the inbox, or ask the operators to raise the limit.");

    public static UploadProblem Parts(string sv, string en) => UploadProblem.Of(400, "wrong-parts", sv, en);

    /// <summary>The manifest cannot be received; nothing of the delivery is kept.</summary>
    public static UploadProblem Manifest(IEnumerable<Finding> findings) => UploadProblem.Of(
        422, "refused-manifest", "Manifestet kan inte tas emot, och inget av leveransen är kvar. Rätta det som står i fynd och skicka leveransen igen.",
        "The manifest cannot be received, and nothing of the delivery is kept. Put right what stands in fynd and send the delivery again.") with
    {
        Fynd = [.. findings.Select(ReceiptLine.Of)],
    };

    public static UploadProblem Refused(Receipt receipt, string address) => UploadProblem.Of(
        422, "refused-delivery", "Leveransen är nekad, och inget av den är inläst. Rätta det som står i fynd och skicka den igen.",
        "The delivery is refused, and nothing of it is loaded. Put right what stands in fynd and send it again.") with { Fynd = receipt.Fynd, Kvitto = address };
}
