using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing.Care;

/// <summary>
/// Writes the regions' deliveries of care, a manifest of their own beside that of the register: KONTAKT, DIAGNOS, ATGARD, SCREENING and
/// INSATS, those without rows left out. A correction carries KONTAKT alone, for which the others stay as they are.
/// </summary>
internal sealed class CareWriter(long seed, string outDir, CareWorld world, CarePartitions partitions, Origins origins, DateTexts dates)
{
    public const string FolderSuffix = "vard";

    /// <summary>References of these deliveries are drawn from a range of their own.</summary>
    private const long ReferenceRange = 1L << 41;

    // So many of the files have rows to be refused: one in so many of their rows, and more of those in the small kinds.
    private const int DirtyPercent = 30;
    private const int RowsPerFlaw = 240;
    private const int RowsPerFlawOfFewRows = 60;

    private readonly ContactFiles _contacts = new(seed, world, partitions, origins);
    private readonly ScreeningRows _screenings = new(seed, world.Persons, origins, world.Screenings);
    private readonly InterventionRows _interventions = new(seed, world.Persons, world.Interventions);

    public List<WrittenFile> Write(RegionalDelivery delivery)
    {
        var region = delivery.Region;
        var folder = Path.Combine(outDir, $"{delivery.Arrival:yyyy-MM-dd}", $"{region.ScbCode}_{delivery.Month}_{FolderSuffix}_v{delivery.Version}");
        Directory.CreateDirectory(folder);
        var dirt = new Draw(seed, Purpose.CareDirt, delivery.Number);
        var written = new List<WrittenFile>();
        Open(ContactRows.FileKind, ContactRows.Header, RowsPerFlaw, contacts =>
        {
            if (delivery.Version > 1) _contacts.Write(delivery, contacts, null, null);
            else
                Open(CodeRows.DiagnosisKind, CodeRows.DiagnosisHeader, RowsPerFlaw, diagnoses =>
                    Open(CodeRows.ProcedureKind, CodeRows.ProcedureHeader, RowsPerFlawOfFewRows, procedures =>
                        _contacts.Write(delivery, contacts, diagnoses, procedures)));
        });
        if (delivery.Version == 1)
        {
            Open(ScreeningRows.FileKind, ScreeningRows.Header, RowsPerFlawOfFewRows, file => WriteScreenings(delivery, file));
            Open(InterventionRows.FileKind, InterventionRows.Header, RowsPerFlawOfFewRows, file => WriteInterventions(delivery, file));
        }
        new ManifestFile(
            ReferenceOf(delivery.Number), $"SE{region.OrganisationNumber}-E000000000001", region.DeclaredCode,
            region.SpeaksVantetider ? "VANTETIDER" : "SCB", delivery.Month,
            delivery.Replaces < 0 ? null : ReferenceOf(delivery.Replaces), delivery.Version, "demo").Write(folder, written);
        return written;

        void Open(string kind, ReadOnlySpan<byte> header, int rowsPerFlaw, Action<DirtyFile> write)
        {
            var isDirty = dirt.Below(100) < DirtyPercent;
            var path = Path.Combine(folder, $"{kind}_{region.DeclaredCode}_{delivery.Month}_v{delivery.Version}.csv");
            WrittenFile closed;
            using (var file = new DelimitedFile(path, header, dates))
            {
                write(new DirtyFile(file, isDirty ? rowsPerFlaw : 0, dirt.Next()));
                closed = file.Close(kind);
            }
            if (closed.Rows > 0) written.Add(closed);
            else File.Delete(path);
        }
    }

    private void WriteScreenings(RegionalDelivery delivery, DirtyFile file)
    {
        foreach (var value in partitions.Of(delivery.Month, delivery.Region, CareFile.Screenings))
        {
            var entry = new CareEntry(value);
            _screenings.Write(file.File, delivery.Region, entry);
            if (file.NextFlaw() is { } flaw) _screenings.Write(file.File, delivery.Region, entry, flaw);
            _screenings.WriteWellBeing(file.File, delivery.Region, entry);
        }
    }

    private void WriteInterventions(RegionalDelivery delivery, DirtyFile file)
    {
        var monthEnd = delivery.Month.LastDay.DayNumber;
        foreach (var value in partitions.Of(delivery.Month, delivery.Region, CareFile.Interventions))
        {
            var entry = new CareEntry(value);
            _interventions.Write(file.File, delivery.Region, entry, monthEnd);
            if (file.NextFlaw() is { } flaw) _interventions.Write(file.File, delivery.Region, entry, monthEnd, flaw);
        }
    }

    private string ReferenceOf(int number) => Pseudonym.DeliveryReference(seed, ReferenceRange + number);
}
