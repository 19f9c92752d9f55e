using System.Globalization;
using AsylumCare.App.Jobs.Scheduling;
using Quartz;

namespace AsylumCare.App.Tests.Jobs;

/// <summary>Schedules against a model that tries every minute, on ordinary days and on the nights the clock is moved (2015–2035).</summary>
public sealed class CronTests
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
    private static readonly DateTimeOffset Now = new(2014, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The last Sundays of March and October.</summary>
    public static IEnumerable<DateOnly> Nights =>
        from year in Enumerable.Range(2015, 21)
        from month in new[] { 3, 10 }
        let last = new DateOnly(year, month, 31)
        select last.AddDays(-(int)last.DayOfWeek);

    [TestCaseSource(nameof(Nights))]
    public void A_fixed_time_comes_once_on_every_night(DateOnly night)
    {
        foreach (var (hour, minute) in from hour in Enumerable.Range(0, 5) from minute in new[] { 0, 1, 30, 59 } select (hour, minute))
        {
            var times = Between(Parse($"{minute} {hour} * * *"), Midnight(night), Midnight(night.AddDays(1)));
            Assert.That(times, Is.EqualTo(new[] { FirstMoment(night, hour, minute) }), $"{hour:00}:{minute:00} on {night:O}");
        }
    }

    [TestCaseSource(nameof(Nights))]
    public void An_interval_comes_in_each_real_interval_on_every_night(DateOnly night)
    {
        foreach (var step in new[] { 5, 15, 20, 30 })
        {
            var (from, to) = (Midnight(night), Midnight(night.AddDays(1)));
            var real = (int)(to - from).TotalMinutes;
            var expected = Enumerable.Range(0, real / step).Select(i => from.AddMinutes(i * step)).ToList();
            Assert.That(Between(Parse($"*/{step} * * * *"), from, to), Is.EqualTo(expected), $"every {step} minutes on {night:O}, {real} minutes long");
        }
    }

    [Test]
    public void Lists_ranges_and_steps_mean_what_crontab_says()
    {
        var random = new Random(20161120);
        for (var i = 0; i < 300; i++)
        {
            var (minute, hour, day, month) = (Field(random, 0, 59), Field(random, 0, 23), Field(random, 1, 28), Field(random, 1, 12));
            var weekday = Field(random, 0, 7);
            if (weekday.Text is "0-6" or "0-7" or "1-7") continue;
            var text = $"{minute.Text} {hour.Text} {day.Text} {month.Text} {weekday.Text}";
            bool OnDay(DateTime at)
            {
                var byWeekday = weekday.Values.Contains((int)at.DayOfWeek) || (at.DayOfWeek == DayOfWeek.Sunday && weekday.Values.Contains(7));
                // Where both days are named, either will do.
                return day.Text == "*" || weekday.Text == "*" ? day.Has(at.Day) && byWeekday : day.Has(at.Day) || byWeekday;
            }

            var start = new DateTime(2016, random.Next(1, 13), random.Next(1, 20), random.Next(0, 24), random.Next(0, 60), 0, DateTimeKind.Utc);
            var expected = Enumerable.Range(1, 3 * 24 * 60).Select(minutes => start.AddMinutes(minutes))
                .Where(at => minute.Has(at.Minute) && hour.Has(at.Hour) && month.Has(at.Month) && OnDay(at)).Select(at => new DateTimeOffset(at)).ToList();
            var cron = CronText.Parse(text, TimeZoneInfo.Utc, Now).Cron!;
            Assert.That(Between(cron, new DateTimeOffset(start).AddMinutes(1), new DateTimeOffset(start).AddDays(3).AddMinutes(1)), Is.EqualTo(expected), text);
        }
    }

    [TestCase("0 4 * * 0")]
    [TestCase("0 4 * * 7")]
    [TestCase("0 4 * * SUN")]
    public void Sunday_is_zero_and_seven(string text) =>
        Assert.That(Parse(text).GetNextValidTimeAfter(new DateTimeOffset(2016, 11, 16, 0, 0, 0, TimeSpan.Zero)), Is.EqualTo(new DateTimeOffset(2016, 11, 20, 3, 0, 0, TimeSpan.Zero)));

    [TestCase("61 * * * *")]
    [TestCase("* * * *")]
    [TestCase("0 0 0 * * *")]
    [TestCase("0 0 * * 8")]
    [TestCase("*/0 * * * *")]
    [TestCase("17-8 * * * *")]
    [TestCase("0 0 31 2 *")]
    [TestCase("0 0 13 * 0-6")]
    [TestCase("0 0 1-31 * 5")]
    [TestCase("@daily")]
    [TestCase("0 0 L * *")]
    [TestCase("")]
    public void What_is_no_schedule_is_refused_with_the_reason(string text)
    {
        var (cron, whySv, whyEn) = CronText.Parse(text, Stockholm, Now);
        Assert.That(cron, Is.Null);
        Assert.That((whySv, whyEn), Is.Not.EqualTo(((string?)null, (string?)null)));
    }

    private static CronExpression Parse(string text) => CronText.Parse(text, Stockholm, Now).Cron!;

    /// <summary>The schedule's moments from one moment up to another.</summary>
    private static List<DateTimeOffset> Between(CronExpression cron, DateTimeOffset from, DateTimeOffset to)
    {
        var times = new List<DateTimeOffset>();
        for (var at = cron.GetNextValidTimeAfter(from.AddSeconds(-1)); at < to; at = cron.GetNextValidTimeAfter(at.Value)) times.Add(at.Value);
        return times;
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Stockholm));

    /// <summary>The first real minute at which clocks on the wall show the time, or have passed it.</summary>
    private static DateTimeOffset FirstMoment(DateOnly night, int hour, int minute)
    {
        var wall = night.ToDateTime(new TimeOnly(hour, minute));
        for (var at = Midnight(night); ; at = at.AddMinutes(1))
            if (TimeZoneInfo.ConvertTime(at, Stockholm).DateTime >= wall) return at;
    }

    private static CronField Field(Random random, int low, int high)
    {
        var (a, b) = (random.Next(low, high + 1), random.Next(low, high + 1));
        var (from, to, step) = (Math.Min(a, b), Math.Max(a, b), random.Next(2, 6));
        var range = Enumerable.Range(from, to - from + 1).ToArray();
        return random.Next(5) switch
        {
            0 => new(string.Create(CultureInfo.InvariantCulture, $"{a}"), [a]),
            1 => new(string.Create(CultureInfo.InvariantCulture, $"{a},{b}"), [a, b]),
            2 => new(string.Create(CultureInfo.InvariantCulture, $"{from}-{to}"), range),
            3 => new(string.Create(CultureInfo.InvariantCulture, $"{from}-{to}/{step}"), [.. range.Where(value => (value - from) % step == 0)]),
            _ => new("*", Enumerable.Range(low, high - low + 1).ToArray()),
        };
    }

    private sealed record CronField(string Text, int[] Values)
    {
        public bool Has(int value) => Text == "*" || Values.Contains(value);
    }
}
