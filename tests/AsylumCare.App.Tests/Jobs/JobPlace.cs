using AsylumCare.App.Jobs;
using AsylumCare.App.Jobs.Scheduling;
using AsylumCare.App.Settings;
using AsylumCare.App.Tests.Verbs;
using AsylumCare.App.Verbs;
using AsylumCare.Deliveries;
using AsylumCare.Domain.Calendar;
using AsylumCare.Testing;
using AsylumCare.Warehouse.Jobs;

namespace AsylumCare.App.Tests.Jobs;

/// <summary>An installation in a folder of its own, with a clock that the test moves.</summary>
internal sealed class JobPlace : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Workplace _place;

    private JobPlace()
    {
        _place = Workplace.At(new DataFolder(_folder.File("data")), new DateOnly(2016, 5, 10));
        Desk = NewDesk();
        Clock = new JobClock(Desk, Serilog.Core.Logger.None);
    }

    public static TimeSpan Settle { get; } = TimeSpan.FromMinutes(2);

    public SetTime Time { get; } = new();
    public JobDesk Desk { get; private set; }
    public JobClock Clock { get; private set; }
    public Workplace Place => _place;
    public DataFolder Data => _place.Folder;

    public static async Task<JobPlace> CreateAsync()
    {
        var folder = new JobPlace();
        var answer = await Shell.RunAsync("init", "--data", folder.Data.Root);
        Assert.That(answer.ExitCode, Is.Zero, answer.Error);
        folder.Clock.OnTick();
        return folder;
    }

    /// <summary>Another start of the program on the same folder.</summary>
    public void Restart()
    {
        Desk = NewDesk();
        Clock = new JobClock(Desk, Serilog.Core.Logger.None);
    }

    /// <summary>Writes a delivery somewhere else and copies it into the inbox, without the files named.</summary>
    public string Drop(TestDelivery delivery, params string[] without)
    {
        using var outside = new TestFolder();
        var from = Path.GetDirectoryName(delivery.Write(outside))!;
        var to = Directory.CreateDirectory(Path.Combine(Data.Inbox, Path.GetFileName(from))).FullName;
        foreach (var file in Directory.GetFiles(from).Where(file => !without.Any(kind => Path.GetFileName(file).StartsWith(kind, StringComparison.Ordinal))))
        {
            var copy = Path.Combine(to, Path.GetFileName(file));
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, Time.GetUtcNow().UtcDateTime);
        }

        return to;
    }

    public static TestDelivery Delivery(int number, string month = "2016-03", long version = 1) => new TestDelivery("13", month, version, number)
        .WithRegister(TestRows.Enrolled(number, $"{month}-01"), TestRows.Enrolled(number + 1000, $"{month}-02"))
        .WithExaminations(TestRows.Examined(number, number, $"{month}-15"));

    public void Tick(TimeSpan later)
    {
        Time.Move(later);
        Clock.OnTick();
    }

    public IReadOnlyList<JobRun> Runs(string job) => [.. Desk.Runs.Runs(new RunFilter(job), 0, 1000).Reverse()];

    public void Dispose()
    {
        _place.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private JobDesk NewDesk() => new(
        _place, new DataClock(new DateOnly(2016, 5, 10)), new JobSettings(true, Path.Combine(ContentFolder.Etl, "schedules.json"), Settle), Time);
}
