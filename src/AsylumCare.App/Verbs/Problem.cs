namespace AsylumCare.App.Verbs;

/// <summary>Something the user can put right: what is wrong and what to do, in Swedish and in English.</summary>
/// <param name="ExitCode">1 where data were refused, 2 where the command could not do its work.</param>
public sealed record Problem(string TextSv, string TextEn, int ExitCode = ExitCodes.Failed);

/// <summary>What the process ends with.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The command did its work, and something delivered was refused.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage, or the surroundings do not allow it: port, folder, database, keys.</summary>
    public const int Failed = 2;

    /// <summary>Stopped by the user (Ctrl+C), as shells count it.</summary>
    public const int Interrupted = 130;
}
