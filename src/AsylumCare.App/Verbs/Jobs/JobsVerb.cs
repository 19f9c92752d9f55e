using System.CommandLine;
using AsylumCare.App.Jobs;
using AsylumCare.App.Settings;

namespace AsylumCare.App.Verbs.Jobs;

/// <summary><c>jobs</c>: what is due, what ran, and what is to be run again.</summary>
internal static class JobsVerb
{
    public static Command Create(VerbConsole console) => new("jobs", "Visar jobbens körningar, kör ett jobb, kör om det som stannat, eller kör om en period.")
    {
        JobsListVerb.Create(console),
        JobsRunVerb.Create(console),
        JobsRetryVerb.Create(console),
        JobsBackfillVerb.Create(console),
    };

    public static Argument<string> Job()
    {
        var job = new Argument<string>("jobb") { Description = $"Jobbets namn: {string.Join(", ", JobNames.Scheduled)}." };
        job.AcceptOnlyFromAmong([.. JobNames.Scheduled]);
        return job;
    }

    /// <summary>Opens the warehouse and does the work with everything jobs take.</summary>
    public static async Task<int> RunAsync(DirectoryInfo? data, DateOnly? today, VerbConsole console, Func<JobDesk, int> work)
    {
        using var place = Workplace.At(DataFolder.At(data, DataFolder.Standard), today);
        return await place.RunAsync(console, () =>
        {
            if (place.Prepare() is { } problem) return Task.FromResult(console.Fail(problem));
            return Task.FromResult(work(new JobDesk(place, place.Clock, JobSettings.Read())));
        });
    }
}
