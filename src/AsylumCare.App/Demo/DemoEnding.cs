using AsylumCare.App.Verbs;

namespace AsylumCare.App.Demo;

/// <summary>What a newcomer is told when the demonstration is up: the page, a question to the feed, a file to check, where things lie.</summary>
internal static class DemoEnding
{
    /// <param name="loading">The later months and the care are still to be loaded, in the background.</param>
    public static void Print(Workplace place, VerbConsole console, string address, bool loading)
    {
        var host = address.Replace("http://", "", StringComparison.Ordinal);
        console.Line();
        console.Line($"Öppna i webbläsaren:  {address}/");
        if (loading) console.Line($"De senaste månaderna, vårdkontakter och övriga leveranser läses in i bakgrunden: följ dem på {address}/jobb");
        console.Line();
        console.Line("Fråga flödet:");
        console.Line(
            $$"""  curl -G {{host}}/odata/HealthExaminationCoverage --data-urlencode "\$filter=RegionCode eq '13' and ArrivalMonth ge '2015-09'" --data-urlencode "\$select=ArrivalMonth,SexCode,AgeBand,Persons,Examined60" """.TrimEnd());
        if (DemoFiles.Flawed(place.Folder) is { } flawed)
        {
            console.Line();
            console.Line("Kontrollera en fil med avsiktliga fel:");
            console.Line($"  {Program()} validate {Relative(flawed)}");
        }
        console.Line();
        console.Line($"Filerna ligger i {place.Folder.Display}: leveranser i deliveries, kvitton i receipts, loggar i logs.");
        console.Line();
    }

    /// <summary>How this program was started, so that the line can be pasted.</summary>
    private static string Program()
    {
        var process = Environment.ProcessPath ?? "asylumcare";
        return Path.GetFileNameWithoutExtension(process) == "dotnet"
            ? $"dotnet {Relative(Path.Combine(AppContext.BaseDirectory, "asylumcare.dll"))}"
            : Relative(process);
    }

    private static string Relative(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        var shown = relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
        return shown.Contains(' ', StringComparison.Ordinal) ? $"\"{shown}\"" : shown;
    }
}
