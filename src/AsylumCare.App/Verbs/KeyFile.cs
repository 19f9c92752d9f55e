using System.Security.Cryptography;
using AsylumCare.Deliveries.Identity;

namespace AsylumCare.App.Verbs;

/// <summary>The secret keys beside the database: without the same keys, new deliveries would not meet the persons already there.</summary>
internal static class KeyFile
{
    public static (IdentityKeys? Keys, Problem? Problem) Open(string path)
    {
        if (!File.Exists(path))
            return (null, new(
                $"Nyckelfilen {path} saknas. Lägg tillbaka den från säkerhetskopian: med nya nycklar känns inga tidigare personer igen.",
                $"The key file {path} is missing. Put it back from the backup: under new keys no earlier person is recognised."));
        try
        {
            return (IdentityKeys.Load(path), null);
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException or CryptographicException)
        {
            return (null, new(
                $"Nyckelfilen {path} går inte att läsa: den ska vara JSON med version, k2 och recordKey (32 byte i base64). Lägg tillbaka den från säkerhetskopian.",
                $"The key file {path} cannot be read: it should be JSON with version, k2 and recordKey (32 bytes in base64). Put it back from the backup."));
        }
    }

    /// <summary>True where the file holds other keys than these, or is no key file.</summary>
    public static bool HoldsOthers(string path, IdentityKeys keys)
    {
        if (!File.Exists(path)) return false;
        var (there, problem) = Open(path);
        using (there) return problem is not null || there!.Of(stackalloc byte[16]) != keys.Of(stackalloc byte[16]);
    }

    /// <summary>Writes the keys where there are none; existing ones stand.</summary>
    public static void Keep(string path, Func<IdentityKeys> make)
    {
        if (File.Exists(path)) return;
        using var keys = make();
        keys.Save(path);
    }
}
