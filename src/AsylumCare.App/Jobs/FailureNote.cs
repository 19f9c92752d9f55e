using AsylumCare.App.Archive;
using AsylumCare.App.Jobs.Scheduling;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Jobs;

/// <summary>
/// What the ledger, and so the open page of jobs, says of a run that failed. The messages of exceptions hold folders, servers and
/// what senders wrote: they stay in the log, and the note says where to look.
/// </summary>
internal static class FailureNote
{
    public static (string TextSv, string TextEn) Of(Exception failure, long runId) => failure switch
    {
        PublicationStoppedException stopped => (stopped.TextSv, stopped.TextEn),
        ScheduleException schedule => (schedule.TextSv, schedule.TextEn),
        WarehouseUnavailableException => InLog(
            runId, "Databasen kan inte nås eller är upptagen.", "The database cannot be reached, or is busy."),
        ArchiveDamagedException or InvalidDataException => InLog(
            runId, "En fil som programmet behöver är skadad.", "A file that the program needs is damaged."),
        UnauthorizedAccessException => InLog(
            runId, "Behörighet saknas till en fil eller mapp.", "Access to a file or folder is denied."),
        IOException => InLog(
            runId, "En fil kunde inte läsas eller skrivas; kontrollera diskutrymmet.", "A file could not be read or written; check the disk space."),
        _ => InLog(runId, "Ett oväntat fel; data är oförändrade eller hela.", "An unexpected failure; the data are unchanged or whole."),
    };

    private static (string TextSv, string TextEn) InLog(long runId, string textSv, string textEn) =>
        ($"{textSv} Skälet står i loggen vid körning {runId}.", $"{textEn} The log has the reason, at run {runId}.");
}
