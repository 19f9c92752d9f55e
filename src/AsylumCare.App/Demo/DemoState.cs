using AsylumCare.App.Verbs;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;

namespace AsylumCare.App.Demo;

/// <summary>What a data folder's warehouse holds, as a demonstration sees it.</summary>
/// <param name="IsBuilt">There is something to show: the registers' first months are published.</param>
/// <param name="IsWhole">The later months and the care are in, too.</param>
internal sealed record DemoState(DemoOptions Options, bool IsStarted, bool IsBuilt, bool IsWhole)
{
    private const string StartedMark = "demo_started";
    private const string BuiltMark = "demo_built";
    private const string WholeMark = "demo_whole";

    /// <param name="asked">Options the user gave; what was not given is null and follows what is there already.</param>
    public static (DemoState? State, Problem? Problem) Of(Workplace place, (decimal? Scale, long? Seed, DateOnly? Today) asked)
    {
        var wanted = new DemoOptions(
            asked.Scale ?? DemoOptions.Standard.Scale, asked.Seed ?? DemoOptions.Standard.Seed, asked.Today ?? DemoOptions.Standard.Today);
        if (!place.HoldsWarehouse()) return OfEmpty(place, wanted);
        if (WarehouseMark.Read(place.Engine, StartedMark) is not { } text || DemoOptions.FromJson(text) is not { } there)
            return (null, Foreign(place));
        var same = (asked.Scale ?? there.Scale) == there.Scale && (asked.Seed ?? there.Seed) == there.Seed && (asked.Today ?? there.Today) == there.Today;
        if (!same) return (null, Other(place, wanted, there));
        return (new(there, true, WarehouseMark.Read(place.Engine, BuiltMark) is not null, IsWholeIn(place.Engine)), null);
    }

    private static (DemoState? State, Problem? Problem) OfEmpty(Workplace place, DemoOptions wanted)
    {
        if (!place.IsEmptyDatabase()) return (null, Foreign(place));
        using var keys = IdentityKeys.FromSeed(wanted.Seed);
        if (!KeyFile.HoldsOthers(place.Folder.KeyFile, keys)) return (new(wanted, false, false, false), null);
        return (null, new(
            $"{place.Folder.KeyFile} hör till ett annat lager. Välj en tom mapp med --data.",
            $"{place.Folder.KeyFile} belongs to another warehouse. Choose an empty folder with --data."));
    }

    public void MarkStarted(Workplace place) => WarehouseMark.Write(place.Engine, StartedMark, Options.ToJson());

    public void MarkBuilt(Workplace place) => WarehouseMark.Write(place.Engine, BuiltMark, Options.ToJson());

    public void MarkWhole(Workplace place) => WarehouseMark.Write(place.Engine, WholeMark, Options.ToJson());

    /// <summary>Whether everything is in, asked anew.</summary>
    public static bool IsWholeIn(IWarehouseEngine engine) => WarehouseMark.Read(engine, WholeMark) is not null;

    private static Problem Foreign(Workplace place) => new(
        $"Databasen ({place.Engine.Name}, {place.Folder.Display}) är inte tom och ingen demonstration: demo skriver inte i den. Välj en tom mapp med --data, eller en tom databas.",
        $"The database ({place.Engine.Name}, {place.Folder.Display}) is not empty and no demonstration: demo does not write to it. Choose an empty folder with --data, or an empty database.");

    private static Problem Other(Workplace place, DemoOptions wanted, DemoOptions there) => new(
        $"I {place.Folder.Display} finns redan en demonstration med {there}, inte {wanted}. Välj en annan mapp med --data, eller ta bort den som finns.",
        $"There is already a demonstration with {there} in {place.Folder.Display}, not {wanted}. Choose another folder with --data, or remove the one that is there.");
}
