using System.Globalization;
using System.Text.Json;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Jobs.Scheduling;

/// <summary>Reads the schedule file (<c>etl/schedules.json</c>).</summary>
internal static class ScheduleFile
{
    /// <exception cref="ScheduleException">The file is wrong; the texts name line and reason.</exception>
    public static IReadOnlyList<JobSchedule> Read(string path, DateTimeOffset now)
    {
        try
        {
            return Read(path, new JsonPlaces(File.ReadAllBytes(path)), now);
        }
        catch (JsonException problem)
        {
            throw new ScheduleException(path, (int)(problem.LineNumber ?? 0) + 1, "filen är inte giltig JSON", "the file is not valid JSON");
        }
        catch (FileNotFoundException)
        {
            throw new ScheduleException(path, 1, "filen finns inte", "the file does not exist");
        }
    }

    private static List<JobSchedule> Read(string path, JsonPlaces json, DateTimeOffset now)
    {
        var zone = json.Text("timeZone") is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found)
            ? found
            : throw Wrong("timeZone", "ska vara en tidszon, till exempel Europe/Stockholm", "must be a time zone, for instance Europe/Stockholm");
        var schedules = new List<JobSchedule>();
        for (var i = 0; json.Paths.Contains(Job(i), StringComparer.Ordinal); i++)
        {
            var job = json.Text($"{Job(i)}.name");
            if (job is null || !JobNames.Scheduled.Contains(job, StringComparer.Ordinal) || schedules.Exists(other => other.Job == job))
            {
                var known = string.Join(", ", JobNames.Scheduled);
                throw Wrong($"{Job(i)}.name", $"ska vara ett av jobben {known}, vart och ett en gång", $"must be one of the jobs {known}, each once");
            }

            var owner = json.Text($"{Job(i)}.owner") ?? throw Wrong($"{Job(i)}.owner", "saknas: den som ska få veta när jobbet stannar", "is missing: who is to know when the job stops");
            var text = json.Text($"{Job(i)}.cron") ?? "";
            var (cron, whySv, whyEn) = CronText.Parse(text, zone, now);
            if (cron is null) throw Wrong($"{Job(i)}.cron", $"'{text}': {whySv}", $"'{text}': {whyEn}");
            schedules.Add(new JobSchedule(job, cron, text, owner, Retry($"{Job(i)}.retry")));
        }

        return schedules.Count > 0 ? schedules : throw Wrong("jobs", "har inga jobb", "has no jobs");

        RetryRule Retry(string at) => new(
            TimeSpan.FromSeconds(Number($"{at}.firstSeconds", 86_400)), TimeSpan.FromMinutes(Number($"{at}.longestMinutes", 10_080)), Number($"{at}.attempts", 1000));

        int Number(string at, int most) =>
            int.TryParse(json.Text(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
                ? number
                : throw Wrong(at, $"ska vara ett heltal från 1 till {most}", $"must be a whole number from 1 to {most}");

        ScheduleException Wrong(string at, string sv, string en) => new(path, json.Line(at), $"{at} {sv}", $"{at} {en}");
    }

    private static string Job(int i) => string.Create(CultureInfo.InvariantCulture, $"jobs[{i}]");
}

/// <summary>The schedule file is wrong: nothing is started by it.</summary>
internal sealed class ScheduleException(string path, int line, string whySv, string whyEn)
    : Exception($"{path}:{line}: {whyEn}")
{
    public string TextSv => $"Schemafilen {path}, rad {line}: {whySv}. Inga jobb startas förrän den är rättad.";
    public string TextEn => $"The schedule file {path}, line {line}: {whyEn}. No job is started until it is corrected.";
}
