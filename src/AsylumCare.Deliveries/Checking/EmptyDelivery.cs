using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Checking;

/// <summary>A file without rows takes away what was delivered before; that must have been meant.</summary>
public static class EmptyDelivery
{
    /// <returns>The report, refused where the file has no rows and its manifest replaces nothing.</returns>
    public static FileReport Judge(FileReport report, Manifest manifest)
    {
        if (report is not { RowsRead: 0, Refused: false } || manifest.Replaces is not null) return report;
        return report with { Refused = true, Findings = [.. report.Findings, Finding(report.FileName)] };
    }

    private static Finding Finding(string fileName) => new(
        Severity.File, "LEV-TOM", fileName, 0, null,
        "Filen har inga rader. En tom leverans tas bara emot som borttagning, och då ska manifestet ange ErsattningsId.",
        "The file has no rows. An empty delivery is only taken as a deletion, and then the manifest must give ErsattningsId.");
}
