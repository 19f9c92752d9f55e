using System.Data.Common;
using AsylumCare.App.Jobs.Scheduling;
using AsylumCare.App.Archive;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Jobs;
using AsylumCare.Warehouse.Publishing;

namespace AsylumCare.App.Verbs;

/// <summary>Outages and the like, as a text that says what to do. What is not recognised here is a bug and is told as one.</summary>
internal static class Failures
{
    /// <summary>Null where the failure is none that a user can put right.</summary>
    public static Problem? Expected(Exception failure) => failure switch
    {
        WarehouseUnavailableException => new(failure.Message, ""),
        ScheduleException schedule => new(schedule.TextSv, schedule.TextEn),
        PublicationStoppedException stopped => new(stopped.TextSv, stopped.TextEn),
        ArchiveDamagedException or InvalidDataException => new(failure.Message, ""),
        DbException when PassingFailure.IsFullDisk(failure) => new(
            $"Disken där databasen ligger är full: {failure.Message} Frigör diskutrymmet som behövs och kör kommandot igen; inget halvgjort finns kvar.",
            "The disk that holds the database is full. Free the disk space that is needed and run the command again; nothing is left half-done."),
        DbException when PassingFailure.Is(failure) => new(
            $"Förbindelsen med databasen bröts: {failure.Message} Inget halvgjort finns kvar; kör kommandot igen när databasen svarar.",
            "The connection to the database was lost. Nothing is left half-done; run the command again when the database answers."),
        OperationCanceledException => new("Avbrutet.", "Stopped.", ExitCodes.Interrupted),
        UnauthorizedAccessException => new(
            $"Behörighet saknas: {failure.Message} Välj en annan mapp med --data eller ändra rättigheterna.",
            "Access denied. Choose another folder with --data, or change the permissions."),
        FileNotFoundException or DirectoryNotFoundException => new(
            $"Filen eller mappen finns inte: {failure.Message}", "The file or folder does not exist."),
        IOException => new(
            $"Det gick inte att läsa eller skriva: {failure.Message} Kontrollera diskutrymmet och att ingen annan har filen öppen.",
            "Reading or writing failed. Check the disk space, and that no other program has the file open."),
        _ => null,
    };

    /// <summary>For what nobody expected: said plainly, with the place of the details.</summary>
    public static Problem Unexpected(Exception failure, string? logFolder) => new(
        $"Ett oväntat fel: {failure.Message}{(logFolder is null ? "" : $" Detaljerna finns i loggen i {logFolder}.")} Försök igen; data är oförändrade eller hela.",
        $"An unexpected failure.{(logFolder is null ? "" : $" The details are in the log in {logFolder}.")} Try again; the data are unchanged or whole.");
}
