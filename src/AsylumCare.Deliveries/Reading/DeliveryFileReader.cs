using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Workbooks;

namespace AsylumCare.Deliveries.Reading;

/// <summary>
/// Reads and checks one delivered file in a single pass, in memory that does not grow with the file. A workbook of
/// Migrationsverket's is read by its layout. Everything wrong with the file is in the report; nothing wrong with it is an exception.
/// </summary>
public static class DeliveryFileReader
{
    /// <param name="path">The file, beside its manifest.</param>
    /// <param name="sink">Receives blocks of accepted rows. Rows handed over are void where the report says the file is refused,
    /// and those in <see cref="FileReport.RefusedAfterwards"/> always.</param>
    /// <exception cref="OperationCanceledException">Cancelled between two blocks.</exception>
    /// <exception cref="IOException">The file could be opened and then not read to its end.</exception>
    public static FileReport Read(
        string path, Manifest manifest, ManifestFile file, DeliveryContract contract, ReadContext context, IRowSink sink, CancellationToken ct = default)
    {
        var findings = new FindingLedger(file.Name);
        try
        {
            if (BookFile.IsOne(path, contract, context.Catalog)) return new BookPass(manifest, file, contract, context, findings).Run(path, sink, ct);
            using var stream = new CheckedStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1));
            using var pass = new FilePass(manifest, file, contract, context, findings, RowOrigin.OwnLines);
            return pass.Run(stream, sink, ct);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            findings.Add(FileTexts.Missing, 0);
            return new FileReport(file.Name, "", 0, 0, 0, 0, 0, [], findings.All(), true);
        }
    }
}
