using System.Globalization;
using Microsoft.Data.SqlClient;

namespace AsylumCare.Warehouse.Engines;

/// <summary>Why a connection could not be opened and what to do, each in one line.</summary>
internal static class SqlServerOutage
{
    public static (string Swedish, string English) Reason(Exception problem) => problem switch
    {
        CultureNotFoundException => (
            "SqlClient behöver teckentabellerna i ICU. Installera libicu och ta bort DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.",
            "SqlClient needs the character tables of ICU. Install libicu and remove DOTNET_SYSTEM_GLOBALIZATION_INVARIANT."),
        SqlException { Number: 18456 or 18452 or 18470 or 18487 or 18488 } refused => (
            $"inloggningen nekades ({FirstLine(refused)}) Kontrollera användare och lösenord i Warehouse:ConnectionString.",
            $"the login was refused ({FirstLine(refused)}) Check the user and the password in Warehouse:ConnectionString."),
        SqlException { Number: 4060 or 911 } => (
            "databasen finns inte, eller användaren får inte öppna den. Skapa den, eller kontrollera Database i Warehouse:ConnectionString.",
            "the database does not exist, or the user may not open it. Create it, or check Database in Warehouse:ConnectionString."),
        _ => (
            $"{FirstLine(problem)} Kontrollera att servern är igång, dess certifikat (Encrypt, TrustServerCertificate) och Warehouse:ConnectionString.",
            $"{FirstLine(problem)} Check that the server is running, its certificate (Encrypt, TrustServerCertificate) and Warehouse:ConnectionString."),
    };

    private static string FirstLine(Exception problem) => problem.Message.ReplaceLineEndings("\n").Split('\n')[0].TrimEnd('.') + ".";
}
