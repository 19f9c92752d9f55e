using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing;

/// <summary>One publication of one month by Migrationsverket.</summary>
/// <param name="Replaces">Publication day of the version it replaces, or null.</param>
internal sealed record NationalDelivery(NationalMonth Figures, DateOnly Published, DateOnly? Replaces);

/// <summary>
/// Migrationsverket's real series, whatever the scale: each month on the first day of the next; the months that were later restated
/// with the values first published, as known from the publication of 2015-10-01, and anew when everything else has arrived.
/// </summary>
internal sealed class NationalDeliveries(long seed, string outDir, DateTexts dates)
{
    public const string HsaId = "SE2021002163-MIGRATIONSVERKET";
    private const string FileKind = "MV_RIKET_MANAD";
    private const int RestatedDay = 20;

    /// <summary>Migrationsverket's UUIDs are drawn from a range of their own, apart from the regions'.</summary>
    private const long ReferenceRange = 1L << 40;

    private static readonly DateOnly FirstPublication = new(2015, 10, 1);

    private static ReadOnlySpan<byte> Header =>
        "Manad;Ansokningar;Man;Kvinnor;Minderariga;Ensamkommande;Avgjorda;Bifall;Avslag;Dublin;Ovriga;GenomsnittligHandlaggningstidDagar;PubliceradDatum"u8;

    public static List<NationalDelivery> Of(NationalSeries series, Month to)
    {
        var deliveries = new List<NationalDelivery>();
        var restated = to.AddMonths(1).FirstDay.AddDays(RestatedDay - 1);
        foreach (var figures in series.Months.TakeWhile(m => m.Month <= to))
        {
            var ordinary = figures.Month.AddMonths(1).FirstDay;
            if (series.FirstPublished(figures.Month) is { } first && restated > FirstPublication)
            {
                deliveries.Add(new NationalDelivery(first, FirstPublication, null));
                deliveries.Add(new NationalDelivery(figures, restated, FirstPublication));
            }
            else
            {
                deliveries.Add(new NationalDelivery(figures, ordinary, null));
            }
        }
        return deliveries;
    }

    /// <returns>The delivery's file.</returns>
    public WrittenFile Write(NationalDelivery delivery)
    {
        var figures = delivery.Figures;
        var version = VersionOf(delivery.Published);
        var folder = Path.Combine(outDir, $"{delivery.Published:yyyy-MM-dd}", $"MV_{figures.Month}_v{version}");
        Directory.CreateDirectory(folder);
        using var file = new DelimitedFile(Path.Combine(folder, $"{FileKind}_MV_{figures.Month}_v{version}.csv"), Header, dates);
        file.Text(System.Text.Encoding.ASCII.GetBytes(figures.Month.ToString())).Number(figures.Applications).Number(figures.Men)
            .Number(figures.Women).Number(figures.Minors).Number(figures.Unaccompanied).NumberOrNone(figures.Decided)
            .NumberOrNone(figures.Granted).NumberOrNone(figures.Rejected).NumberOrNone(figures.Dublin).NumberOrNone(figures.Other);
        WriteDays(file, figures.HandlingMicrodays);
        file.Date(delivery.Published.DayNumber).EndRow();
        var written = file.Close(FileKind);
        new ManifestFile(
            ReferenceOf(figures.Month, delivery.Published), HsaId, "MV", "SCB", figures.Month,
            delivery.Replaces is { } replaced ? ReferenceOf(figures.Month, replaced) : null, version, null).Write(folder, [written]);
        return written;
    }

    /// <summary>Days with a decimal comma and as many of six decimals as are needed.</summary>
    private static void WriteDays(DelimitedFile file, long? microdays)
    {
        if (microdays is not { } value) file.Nothing();
        else file.Text(System.Text.Encoding.ASCII.GetBytes($"{value / 1_000_000m:0.######}".Replace('.', ',')));
    }

    private string ReferenceOf(Month month, DateOnly published) =>
        Pseudonym.DeliveryReference(seed, ReferenceRange + (month.Id * 100_000_000L) + VersionOf(published));

    private static int VersionOf(DateOnly published) => (published.Year * 10_000) + (published.Month * 100) + published.Day;
}
