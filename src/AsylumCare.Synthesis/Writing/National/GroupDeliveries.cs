using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing.National;

/// <summary>
/// Writes Migrationsverket's breakdowns of each month in a delivery of its own, published on the 9th of the next month. Its sums are real
/// or simulated but the breakdowns are not published figures, so the manifest says demo.
/// </summary>
internal sealed class GroupDeliveries(
    long seed, string outDir, NationalSeries national, ApplicationGroups applications, DecisionGroups decisions, EnrolledGroups enrolled, DateTexts dates)
{
    private const int PublishedDay = 9;
    private const long ReferenceRange = 1L << 42;

    public static DateOnly PublishedOf(Month month) => month.AddMonths(1).FirstDay.AddDays(PublishedDay - 1);

    public List<WrittenFile> Write(Month month)
    {
        var published = PublishedOf(month);
        var version = (published.Year * 10_000) + (published.Month * 100) + published.Day;
        var folder = Path.Combine(outDir, $"{published:yyyy-MM-dd}", $"MV_{month}_grupper_v{version}");
        Directory.CreateDirectory(folder);
        var written = new List<WrittenFile>();
        Open(ApplicationGroups.FileKind, ApplicationGroups.Header, file => applications.Write(file, month, published.DayNumber));
        Open(EnrolledGroups.FileKind, EnrolledGroups.Header, file => enrolled.Write(file, month, published.DayNumber));
        if (national[month].Decided is not null) Open(DecisionGroups.FileKind, DecisionGroups.Header, file => decisions.Write(file, national[month]));
        new ManifestFile(Pseudonym.DeliveryReference(seed, ReferenceRange + month.Id), NationalDeliveries.HsaId, "MV", "SCB", month, null, version, "demo")
            .Write(folder, written);
        return written;

        void Open(string kind, ReadOnlySpan<byte> header, Action<DelimitedFile> write)
        {
            var path = Path.Combine(folder, $"{kind}_MV_{month}_v{version}.csv");
            WrittenFile closed;
            using (var file = new DelimitedFile(path, header, dates))
            {
                write(file);
                closed = file.Close(kind);
            }
            if (closed.Rows > 0) written.Add(closed);
            else File.Delete(path);
        }
    }
}
