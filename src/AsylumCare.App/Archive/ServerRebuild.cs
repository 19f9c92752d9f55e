using AsylumCare.App.Verbs;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.App.Archive;

/// <summary>
/// On a server the warehouse is rebuilt in an empty database that the settings name. Whoever serves goes on with the standing one
/// until its own settings are changed, so nothing is taken from anybody.
/// </summary>
internal sealed class ServerRebuild(Workplace place) : RebuildTarget(place)
{
    public override (RebuildResult? Result, Problem? Problem) Rebuild(ReadContext context, Action<int, int> progress, CancellationToken stop)
    {
        if (!Place.IsEmptyDatabase() && !RebuildMark.IsOurs(Place.Engine)) return (null, NotEmpty());
        var journal = Journal();
        if (journal.Count == 0) return (null, NothingArchived());
        var result = Make(Place.Engine, journal, SettingsOf(journal), context, progress, stop);
        RebuildMark.Clear(Place.Engine);
        return (result, null);
    }

    private Problem NotEmpty() => new(
        $"Databasen ({Place.Engine.Name}) är inte tom: rebuild skriver inte över något på en server. Skapa en ny, tom databas, ange den i Warehouse:ConnectionString, kör rebuild igen, och låt serve byta till den när summorna stämmer.",
        $"The database ({Place.Engine.Name}) is not empty: rebuild overwrites nothing on a server. Make a new, empty database, name it in Warehouse:ConnectionString, run rebuild again, and let serve change to it when the sums agree.");
}
