using Quartz;

namespace AsylumCare.App.Jobs.Scheduling;

/// <summary>
/// Quartz says when; what is to be done then is the ledger's to say. Nothing is kept in Quartz: after a start each schedule is asked
/// for its latest moment, and one that was not answered is answered now, once.
/// </summary>
internal sealed class JobClock(JobDesk desk, Serilog.ILogger log) : IAsyncDisposable
{
    /// <summary>How often due runs are looked for: those to be tried again, those asked for elsewhere, those whose host died.</summary>
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _running = new();
    private StandaloneSchedulerFactory? _factory;
    private Action? _nudge;
    private volatile bool _asked;

    public async Task StartAsync(CancellationToken stop)
    {
        _factory = QuartzSchedulerBuilder.Create(builder => builder
            .ConfigureScheduler(options => options.InstanceName = "asylumcare")
            .UseInMemoryStore()
            .UseDefaultThreadPool(maxConcurrency: desk.Schedules.Count + 1)).Build();
        var scheduler = await _factory.GetScheduler(stop);
        scheduler.Context[nameof(JobClock)] = this;
        foreach (var schedule in desk.Schedules)
        {
            var trigger = TriggerBuilder.Create().WithIdentity(schedule.Job).WithCronSchedule(schedule.Cron).Build();
            await scheduler.ScheduleJob(Tick(schedule.Job), trigger, cancellationToken: stop);
        }

        var often = TriggerBuilder.Create().WithIdentity("watch").StartNow().WithSimpleSchedule(simple => simple.WithInterval(Watch).RepeatForever()).Build();
        await scheduler.ScheduleJob(Tick("watch"), often, cancellationToken: stop);
        await scheduler.Start(stop);
        _nudge = () => _ = scheduler.TriggerJob(new JobKey("watch")).AsTask();
    }

    /// <summary>Looks for due runs now instead of at the next watch.</summary>
    public void Nudge() => _nudge?.Invoke();

    /// <summary>Answers every schedule whose moment has come, then runs what is due. A failure is logged; the next tick tries again.</summary>
    public void OnTick()
    {
        // One tick at a time: the one that runs looks once more for those that came meanwhile.
        _asked = true;
        while (_asked && !_stop.IsCancellationRequested && _running.TryEnter())
        {
            try
            {
                _asked = false;
                foreach (var schedule in desk.Schedules) TryAnswer(schedule);
                desk.Runner.RunDue(_stop.Token);
            }
            catch (Exception failure)
            {
                log.Warning("Jobs are not run just now: {Reason}", failure.Message);
            }
            finally
            {
                _running.Exit();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_factory is { } factory)
        {
            await (await factory.GetScheduler()).Shutdown(waitForJobsToComplete: true);
            await factory.DisposeAsync();
        }

        _stop.Dispose();
    }

    // What one job stumbles on keeps no other from being run.
    private void TryAnswer(JobSchedule schedule)
    {
        try
        {
            Answer(schedule);
        }
        catch (Exception failure)
        {
            log.Warning("Job {Job} is not asked for just now: {Reason}", schedule.Job, failure.Message);
        }
    }

    private void Answer(JobSchedule schedule)
    {
        var now = desk.Time.GetUtcNow();
        var answered = desk.Answered.AnsweredTo(schedule.Job, now);
        if (schedule.Latest(now) is not { } moment || moment <= answered) return;
        var job = desk.Job(schedule.Job);
        desk.Runner.Ask(job, job.Reason, moment);
        desk.Answered.Answer(schedule.Job, moment);
    }

    private static IJobDetail Tick(string name) => JobBuilder.Create<TickJob>().WithIdentity(name).Build();

    /// <summary>Quartz makes one for each tick.</summary>
    [DisallowConcurrentExecution]
    private sealed class TickJob : Quartz.IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            ((JobClock)context.Scheduler.Context[nameof(JobClock)]!).OnTick();
            return ValueTask.CompletedTask;
        }
    }
}
