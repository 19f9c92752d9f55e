using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis;

namespace AsylumCare.App.Verbs;

/// <summary>Options that several verbs share. Each call gives a new one: an option belongs to one command.</summary>
internal static class CommonOptions
{
    public static Option<DirectoryInfo?> Data(string standard) => new("--data")
    {
        Description = $"Datamapp: databas, nycklar, kvitton och loggar (om inget anges: {standard}).",
        HelpName = "mapp",
    };

    public static Option<DateOnly?> Today() => Date("--today", "Dataklockans datum, ÅÅÅÅ-MM-DD (om inget anges: dagens datum).");

    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "datum",
        CustomParser = ParseDate,
    };

    public static Option<DateOnly?> Published() => new("--published")
    {
        Description = "Publiceringsdag, ÅÅÅÅ-MM-DD, för en fil från Migrationsverket utan manifest; den blir leveransens version.",
        HelpName = "datum",
        CustomParser = ParseDate,
    };

    public static Option<int> Port() => new("--port")
    {
        Description = "Port på den egna datorn.",
        HelpName = "port",
        DefaultValueFactory = _ => 5080,
        CustomParser = result => ParseNumber(result, 1, 65535),
    };

    public static Option<decimal?> Scale() => new("--scale")
    {
        Description = "Andel av de verkliga antalen personer: 1 ger alla, 0.01 en hundradel (om inget anges: 1).",
        HelpName = "tal",
        CustomParser = ParseScale,
    };

    public static Option<long?> Seed() => new("--seed")
    {
        Description = "Frö: samma frö ger samma filer, samma nycklar och samma databasinnehåll (om inget anges: 1).",
        HelpName = "tal",
        CustomParser = result => ParseNumber(result, 0, int.MaxValue),
    };

    public static Month ParseMonth(ArgumentResult result)
    {
        if (Month.TryParse(Text(result), out var month)) return month;
        result.AddError($"{Name(result)}: '{Text(result)}' är ingen månad; skriv ÅÅÅÅ-MM. / is not a month; write YYYY-MM.");
        return default;
    }

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(Text(result), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        result.AddError($"{Name(result)}: '{Text(result)}' är inget datum; skriv ÅÅÅÅ-MM-DD. / is not a date; write YYYY-MM-DD.");
        return null;
    }

    private static int ParseNumber(ArgumentResult result, int lowest, int highest)
    {
        if (int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest)
            return number;
        result.AddError($"{Name(result)}: '{Text(result)}' är inget heltal från {lowest} till {highest}. / is not a whole number in that range.");
        return lowest;
    }

    private static decimal? ParseScale(ArgumentResult result)
    {
        var text = Text(result).Replace(',', '.');
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale)
            && scale is > 0 and <= GeneratorOptions.LargestScale)
            return scale;
        const decimal most = GeneratorOptions.LargestScale;
        result.AddError($"{Name(result)}: '{Text(result)}' är ingen skala; skriv ett tal över 0, högst {most}. / is not a scale; write a number above 0, at most {most}.");
        return null;
    }

    private static string Text(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";

    private static string Name(ArgumentResult result) => result.Argument.Name;
}
