using System.Globalization;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.Synthesis.Reference;

/// <summary>One month of Migrationsverket's national figures; what is null was not published.</summary>
/// <param name="HandlingMicrodays">Mean handling time of the decided, days × 1 000 000.</param>
internal sealed record NationalMonth(
    Month Month, int Applications, int Men, int Women, int Minors, int Unaccompanied,
    int? Decided, int? Granted, int? Rejected, int? Dublin, int? Other, long? HandlingMicrodays);

/// <summary>Migrationsverket's monthly series for the nation, as last revised and as first published where that differs.</summary>
internal sealed class NationalSeries
{
    private readonly Dictionary<Month, NationalMonth> _firstPublished = [];

    public NationalSeries()
    {
        var revised = SeedTable.Read("migrationsverket/national_months_2009_2017.csv");
        for (var row = 0; row < revised.Count; row++)
        {
            var applications = new NationalMonth(
                Month.Parse(revised.Text(row, "Manad")), revised.Number(row, "Ansokningar"), revised.Number(row, "Man"),
                revised.Number(row, "Kvinnor"), revised.Number(row, "Minderariga"), revised.Number(row, "Ensamkommande"),
                null, null, null, null, null, null);
            Months.Add(WithDecisions(applications, revised, row));
        }
        var first = SeedTable.Read("migrationsverket/first_published_2015.csv");
        for (var row = 0; row < first.Count; row++)
        {
            var month = Month.Parse(first.Text(row, "Manad"));
            _firstPublished.Add(month, WithDecisions(this[month], first, row));
        }
    }

    public List<NationalMonth> Months { get; } = [];

    public Month Last => Months[^1].Month;

    public NationalMonth this[Month month] => Months[month.MonthsSince(Months[0].Month)];

    /// <returns>What was first published of the month where it was later restated, else null.</returns>
    public NationalMonth? FirstPublished(Month month) => _firstPublished.GetValueOrDefault(month);

    private static NationalMonth WithDecisions(NationalMonth month, SeedTable table, int row) => month with
    {
        Decided = table.NumberOrNone(row, "Avgjorda"),
        Granted = table.NumberOrNone(row, "Bifall"),
        Rejected = table.NumberOrNone(row, "Avslag"),
        Dublin = table.NumberOrNone(row, "Dublin"),
        Other = table.NumberOrNone(row, "Ovriga"),
        HandlingMicrodays = Microdays(table.Text(row, "GenomsnittligHandlaggningstidDagar")),
    };

    private static long? Microdays(string text) => text.Length == 0
        ? null
        : (long)Math.Round(decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture) * 1_000_000, MidpointRounding.AwayFromZero);
}
