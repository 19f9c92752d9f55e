using System.CommandLine;
using AsylumCare.App.Settings;
using AsylumCare.Warehouse.Publishing;
using Spectre.Console;

namespace AsylumCare.App.Verbs;

/// <summary><c>publish</c>: makes a new publication of what the current deliveries change.</summary>
internal static class PublishVerb
{
    public static Command Create(VerbConsole console)
    {
        var data = CommonOptions.Data(DataFolder.Standard);
        var today = CommonOptions.Today();
        var verb = new Command("publish", "Räknar om det som nya leveranser ändrar och publicerar det.") { data, today };
        verb.SetAction(async parsed =>
        {
            using var place = Workplace.At(DataFolder.At(parsed.GetValue(data), DataFolder.Standard), parsed.GetValue(today));
            return await place.RunAsync(console, () => Task.FromResult(Run(place, console)));
        });
        return verb;
    }

    private static int Run(Workplace place, VerbConsole console)
    {
        if (place.Prepare() is { } problem) return console.Fail(problem);
        place.Mend();
        var result = new Publisher(place.Engine, PublishedDefinitions.Read()).Publish(place.Clock.Today);
        place.NotePublications();
        console.Line(Text(result, place.Clock.Today));
        console.Out.Write(Steps(result));
        return ExitCodes.Done;
    }

    /// <summary>One line on what a publication changed.</summary>
    public static string Text(PublicationResult result, DateOnly day)
    {
        var cells = result.CellsWritten.Values.Sum();
        return $"Publicering {result.PublicationId}, {day:yyyy-MM-dd}: {result.DeliveriesAdded} nya filer, {result.DeliveriesRemoved} ersatta, " +
            $"{result.PersonsRefolded} personer omräknade, {cells} nya celler, {result.Elapsed.TotalSeconds:0.0} s.";
    }

    public static string TextInEnglish(PublicationResult result, DateOnly day)
    {
        var cells = result.CellsWritten.Values.Sum();
        return $"Publication {result.PublicationId}, {day:yyyy-MM-dd}: {result.DeliveriesAdded} new files, {result.DeliveriesRemoved} replaced, " +
            $"{result.PersonsRefolded} persons worked out again, {cells} new cells, {result.Elapsed.TotalSeconds:0.0} s.";
    }

    private static Table Steps(PublicationResult result)
    {
        var table = new Table().AddColumns("Tabell", "Nya celler").Border(TableBorder.Simple);
        table.Columns[1].RightAligned();
        foreach (var (name, count) in result.CellsWritten.OrderBy(pair => pair.Key, StringComparer.Ordinal)) table.AddRow(Markup.Escape(name), $"{count}");
        return table;
    }
}
