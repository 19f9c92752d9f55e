using AsylumCare.App.Verbs;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Demo;

/// <summary>
/// The registers' and the nation's deliveries in the order they arrived, with the data clock at each arrival, and a publication a month.
/// What is published already is passed by.
/// </summary>
internal sealed class DemoMonths(Workplace place, DemoOptions options, DemoLoad load, ReportProgress report)
{
    /// <summary>How many publications there are in all.</summary>
    public const int All = 6;

    /// <summary>After so many the years 2014–2016 are there, and a page is worth showing.</summary>
    public const int FirstShown = 2;

    private const string Loading = "Läser in";
    private const string Publishing = "Publicerar";

    /// <param name="count">How many of the publications are to be there afterwards.</param>
    public void Publish(int count, CancellationToken stop)
    {
        var published = new PublicationCatalog(place.Engine).All().Select(publication => publication.DataDay).ToHashSet();
        var days = PublicationDay.UpTo(options.Today, All);
        if (days.Take(count).All(published.Contains)) return;
        var arrivals = DemoFiles.Arrivals(place.Folder, options.Today);
        var loaded = 0;
        for (var i = 0; i < count; i++)
        {
            var due = arrivals.Skip(loaded).TakeWhile(arrival => arrival.Day <= days[i]).ToList();
            if (!published.Contains(days[i]))
            {
                load.Load(due, done => report(Loading, loaded + done, arrivals.Count), stop);
                load.Publish(days[i]);
            }

            loaded += due.Count;
            report(Publishing, i + 1, All);
        }
    }
}
