using AsylumCare.App.Jobs.Scheduling;
using AsylumCare.Deliveries;

namespace AsylumCare.App.Tests.Jobs;

public sealed class ScheduleFileTests
{
    private static readonly DateTimeOffset Now = new(2016, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [TestCase("schedules.json")]
    [TestCase("schedules-demo.json")]
    public void The_programs_own_files_are_right(string name) =>
        Assert.That(
            ScheduleFile.Read(Path.Combine(ContentFolder.Etl, name), Now).Select(schedule => schedule.Job), Is.EqualTo(new[] { "intake", "publish", "calendar" }));

    [TestCase("\"cron\": \"30 4 * * *\"", "\"cron\": \"30 25 * * *\"", 12, "jobs[1].cron '30 25 * * *'")]
    [TestCase("\"cron\": \"30 4 * * *\",", "", 10, "jobs[1].cron")]
    [TestCase("Europe/Stockholm", "Mars/Olympus", 2, "timeZone")]
    [TestCase("\"name\": \"publish\"", "\"name\": \"intake\"", 11, "jobs[1].name")]
    [TestCase("\"firstSeconds\": 60, \"longestMinutes\": 30", "\"firstSeconds\": 0, \"longestMinutes\": 30", 14, "jobs[1].retry.firstSeconds")]
    [TestCase("\"owner\": \"Statistikansvarig\",\n      \"retry\": { \"firstSeconds\": 60, \"longestMinutes\": 30", "\"retry\": { \"firstSeconds\": 60, \"longestMinutes\": 30", 10, "jobs[1].owner")]
    [TestCase("\"jobs\": [", "\"jobs\": [[", 3, "")]
    public void A_wrong_file_is_refused_with_line_and_reason(string right, string wrong, int line, string what)
    {
        using var folder = new TestFolder();
        var text = File.ReadAllText(Path.Combine(ContentFolder.Etl, "schedules.json")).ReplaceLineEndings("\n");
        Assert.That(text, Does.Contain(right));
        File.WriteAllText(folder.File("s.json"), text.Replace(right, wrong, StringComparison.Ordinal));
        var refusal = Assert.Throws<ScheduleException>(() => ScheduleFile.Read(folder.File("s.json"), Now))!;
        Assert.That(refusal.TextSv, Does.Contain(what).And.Contain("rad "));
        if (what.Length > 0) Assert.That(refusal.TextSv, Does.Contain($"rad {line}:").And.Not.Contain("  "));
    }
}
