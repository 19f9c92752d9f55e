using System.CommandLine;
using AsylumCare.App.Demo;
using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis;

namespace AsylumCare.App.Verbs;

/// <summary><c>generate</c>: deliveries of synthetic regional data beside Migrationsverket's real series, as files.</summary>
internal static class GenerateVerb
{
    /// <summary>The first month of a whole demonstration: a year in which the queue of examinations warms up.</summary>
    public static Month First { get; } = new(2013, 1);

    /// <summary>The last month of Migrationsverket's series.</summary>
    public static Month Last { get; } = new(2017, 5);

    public static Command Create(VerbConsole console)
    {
        var from = MonthOption("--from", "Första månaden med ansökningar", First);
        var to = MonthOption("--to", "Sista datamånaden", Last);
        var scale = CommonOptions.Scale();
        var seed = CommonOptions.Seed();
        var parts = new Option<GeneratorParts>("--parts")
        {
            Description = "register (register, hälsoundersökningar och rikets serie), care (vårdkontakter och övrigt) eller all (om inget anges).",
            HelpName = "del",
            DefaultValueFactory = _ => GeneratorParts.All,
        };
        var output = new Option<DirectoryInfo>("--out") { Description = "Mapp att skriva i; den ska vara tom.", HelpName = "mapp", Required = true };
        var verb = new Command("generate", "Skapar leveransfiler: rikets verkliga serie och syntetiska regionuppgifter.") { from, to, scale, seed, parts, output };
        verb.SetAction((parsed, stop) =>
        {
            var (first, last, folder) = (parsed.GetValue(from), parsed.GetValue(to), parsed.GetRequiredValue(output).FullName);
            if (Check(first, last, folder, parsed.GetValue(parts)) is { } problem) return Task.FromResult(console.Fail(problem));
            var options = new GeneratorOptions(
                first, last, parsed.GetValue(scale) ?? DemoOptions.Standard.Scale, parsed.GetValue(seed) ?? DemoOptions.Standard.Seed, folder,
                parsed.GetValue(parts));
            return Task.FromResult(Run(options, console, stop));
        });
        return verb;
    }

    private static Option<Month> MonthOption(string name, string description, Month standard) => new(name)
    {
        Description = $"{description}, ÅÅÅÅ-MM ({First} till {Last}; om inget anges: {standard}).",
        HelpName = "månad",
        DefaultValueFactory = _ => standard,
        CustomParser = CommonOptions.ParseMonth,
    };

    private static Problem? Check(Month from, Month to, string folder, GeneratorParts parts)
    {
        if (from > to) return new($"--from {from} ligger efter --to {to}.", $"--from {from} is after --to {to}.");
        if (to > Last)
            return new($"--to {to}: inget efter {Last} hittas på, för där slutar Migrationsverkets serie.", $"--to {to}: nothing after {Last} is invented; the national series ends there.");
        if (parts.HasFlag(GeneratorParts.Register) && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            return new($"Mappen {folder} är inte tom: välj en annan, eller töm den.", $"The folder {folder} is not empty: choose another, or empty it.");
        return null;
    }

    private static int Run(GeneratorOptions options, VerbConsole console, CancellationToken stop)
    {
        GeneratorResult? result = null;
        BuildProgress.Show(console, report => result = Generator.Generate(options, new StageProgress("Skapar leveranser", report), stop));
        var counts = result!.Counts;
        console.Line($"{counts.Deliveries} leveranser med {counts.Rows} rader för {counts.Persons} personer:");
        foreach (var (kind, rows) in counts.RowsByKind) console.Line($"  {kind,-18} {rows,9}");
        console.Line($"Leveranser: {options.OutDir}");
        console.Line($"Facit:      {result.TruthPath}");
        if (result.FlawedPath.Length > 0) console.Line($"Felaktig:   {result.FlawedPath}");
        return ExitCodes.Done;
    }
}
