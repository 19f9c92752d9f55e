using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Reference;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>
/// Makes publications: what the current deliveries change since the publication before is folded, counted and written as
/// new versions of cells, in one transaction. The cost follows the change, not the warehouse.
/// </summary>
public sealed class Publisher(IWarehouseEngine engine, PublishedDefinitions definitions)
{
    /// <summary>Held while a publication is made.</summary>
    public const string PublishLock = "publish";

    /// <param name="dataDay">The data clock's day: lateness and maturity are judged on it.</param>
    /// <exception cref="PublicationStoppedException">Nothing was published; the texts say why.</exception>
    /// <exception cref="WarehouseUnavailableException">The database cannot be reached.</exception>
    public PublicationResult Publish(DateOnly dataDay, PublicationOptions? options = null)
    {
        options ??= new PublicationOptions();
        using var publishing = Lock(PublishLock, options);
        using var loading = Lock(DeliveryLoader.LockName, options);
        var settings = ReadSettings();
        try
        {
            return Make(settings, dataDay, options);
        }
        catch (SharedPersonKeyException shared)
        {
            throw new SharedPersonKey(engine).Told(shared.PersonKey);
        }
    }

    private PublicationResult Make(WarehouseSettings settings, DateOnly dataDay, PublicationOptions options)
    {
        using var session = new PublicationSession(engine);
        var steps = new StepTimes(options.Progress);
        var result = new PublicationRun(session, definitions, settings, dataDay, steps, options.RowsHeld).Make();
        steps.Begin(PublicationStep.Commit);
        session.Commit();
        return result with { Timing = steps.End() };
    }

    private IDisposable Lock(string name, PublicationOptions options) =>
        engine.WaitForLock(name, options.LockPatience) ?? throw new PublicationStoppedException(
            "En annan inläsning eller publicering pågår. Ingen publicering gjordes; försök igen när den är klar.",
            "Another load or publication is under way. No publication was made; try again when it is done.");

    private WarehouseSettings ReadSettings()
    {
        using var connection = engine.Open();
        return WarehouseSettings.Read(connection);
    }
}
