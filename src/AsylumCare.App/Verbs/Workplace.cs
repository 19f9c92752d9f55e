using AsylumCare.App.Archive;
using AsylumCare.App.Hosting;
using AsylumCare.App.Receipts;
using AsylumCare.App.Settings;
using AsylumCare.Deliveries;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Domain.Calendar;
using AsylumCare.Warehouse;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Loading;
using AsylumCare.Warehouse.Operations;
using Serilog.Core;
using Serilog.Events;

namespace AsylumCare.App.Verbs;

/// <summary>What a verb works in: a data folder with its database, its clock and its log.</summary>
internal sealed class Workplace(DataFolder folder, IWarehouseEngine engine, DataClock clock, Logger log) : IDisposable
{
    private IWarehouseEngine? _operations;
    private ArchiveJournal? _journal;

    public DataFolder Folder => folder;
    public IWarehouseEngine Engine => engine;

    /// <summary>The operations database (run ledger, tokens), made at first need.</summary>
    public IWarehouseEngine Operations => _operations ??= OperationsSetup.Initialise(engine);
    public DataClock Clock => clock;
    public Logger Log => log;

    /// <summary>Opens the warehouse the settings name for this folder. It need not hold anything yet.</summary>
    public static Workplace At(DataFolder folder, DateOnly? today = null, LogEventLevel? consoleLevel = null)
    {
        // Made by us it is its owner's alone, with all that comes to lie in it; one that is there keeps its rights.
        PrivateFiles.Folder(folder.Root);
        return new(folder, WarehouseEngines.Create(AppSettings.Warehouse(folder)), new DataClock(today), Logging.Create(folder, consoleLevel));
    }

    /// <summary>True where the database holds a warehouse; false where it is missing or empty.</summary>
    /// <exception cref="WarehouseUnavailableException">The database cannot be reached.</exception>
    public bool HoldsWarehouse()
    {
        if (IsAbsentFile()) return false;
        using var connection = engine.Open();
        return engine.Tables(connection).Contains("warehouse_setting", StringComparer.Ordinal);
    }

    /// <summary>True where the database has no tables at all: nobody else's either.</summary>
    public bool IsEmptyDatabase()
    {
        if (IsAbsentFile()) return true;
        using var connection = engine.Open();
        return engine.Tables(connection).Count == 0;
    }

    /// <summary>Brings the warehouse to this program's schema; a problem where there is none.</summary>
    public Problem? Prepare()
    {
        if (!HoldsWarehouse())
            return new(
                $"Det finns ingen databas i {folder.Display}. Skapa en med: asylumcare init --data {folder.Display}   (eller prova: asylumcare demo)",
                $"There is no database in {folder.Display}. Make one with: asylumcare init --data {folder.Display}   (or try: asylumcare demo)");
        WarehouseSetup.Initialise(engine);
        return null;
    }

    /// <summary>
    /// Mends what a kill may have left: rows of a load that never ended go, receipts that were not written are written. A load sweeps
    /// for itself, under its lock.
    /// </summary>
    public void Mend(bool sweep = true)
    {
        if (sweep) DeliverySweep.Run(engine, ContractCatalog.Load(ContentFolder.Etl));
        if (MissingReceipts.Write(engine, folder.Receipts) is > 0 and var written) log.Information("{Written} receipts were missing and have been written", written);
    }

    /// <summary>Notes in the archive the publications that have been made.</summary>
    public void NotePublications() => new PublicationNotes(Journal, engine).Write();

    /// <summary>The archive's journal: one a process, which reads each line once.</summary>
    public ArchiveJournal Journal => _journal ??= new(folder.ArchiveJournal);

    /// <summary>The archive of this data folder.</summary>
    /// <param name="via">How deliveries come: load, inbox, upload or demo.</param>
    /// <param name="ownFiles">They lie under the data folder and were made by the program.</param>
    public DeliveryArchive Archive(IdentityKeys keys, string via, bool ownFiles = false) =>
        new(folder, engine, keys, Journal, via) { OwnFiles = ownFiles };

    /// <summary>Runs the verb's work; a failure nobody expected goes whole to the log and short to the user.</summary>
    public async Task<int> RunAsync(VerbConsole console, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (Failures.Expected(failure) is null)
        {
            log.Error(failure, "Unexpected failure");
            return console.Fail(Failures.Unexpected(failure, folder.Logs));
        }
    }

    /// <summary>The embedded database's file is made by opening it, so it is looked for first.</summary>
    private bool IsAbsentFile() => engine is SqliteEngine embedded && !File.Exists(embedded.FilePath);

    public void Dispose() => log.Dispose();
}
