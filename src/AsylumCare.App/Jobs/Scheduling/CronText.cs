using System.Globalization;
using System.Text.RegularExpressions;
using Quartz;

namespace AsylumCare.App.Jobs.Scheduling;

/// <summary>
/// Five fields (minute, hour, day of month, month, day of week 0–7 with 0 and 7 for Sunday) of numbers, names, *, lists, ranges and
/// steps, read by Quartz. On the night the clock goes forward a time in the gap comes at its end, once; on the night it goes back a
/// fixed time comes once, and an interval in each real interval.
/// </summary>
internal static partial class CronText
{
    /// <param name="now">The schedule must have a moment after this.</param>
    /// <returns>The schedule, or why it is none.</returns>
    public static (CronExpression? Cron, string? WhySv, string? WhyEn) Parse(string text, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (!Shape().IsMatch(text))
            return (null,
                "ett schema har fem fält: minut, timme, dag i månaden, månad, veckodag (0–7), av tal, *, listor (1,15), intervall (8-17) och steg (*/15)",
                "a schedule has five fields: minute, hour, day of month, month, day of week (0-7), of numbers, *, lists (1,15), ranges (8-17) and steps (*/15)");
        // Crontab lets either day field decide where both are named; whether one that names every day is "named" is read both ways.
        if (EveryDay().IsMatch(text)) return (null, "skriv * för alla dagar", "write * for every day");
        foreach (Match range in Range().Matches(text))
        {
            if (Number(range.Groups["low"]) > Number(range.Groups["high"]))
                return (null, $"intervallet {range.Value} är bakvänt", $"the range {range.Value} runs backwards");
        }

        try
        {
            var cron = CronExpression.Parse(text, CronFormat.Unix).WithTimeZone(zone);
            return cron.GetNextValidTimeAfter(now) is not null
                ? (cron, null, null)
                : (null, "tidpunkten inträffar aldrig", "the moment never comes");
        }
        catch (FormatException problem)
        {
            return (null, problem.Message, problem.Message);
        }
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^[0-9*,/\-]{1,60}( [0-9*,/\-]{1,60}){2} ([0-9*,/\-]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC){1,60} ([0-9*,/\-]|SUN|MON|TUE|WED|THU|FRI|SAT){1,60}\z",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(
        @"^\S+ \S+ (1-31 |\S+ \S+ (0-6|0-7|1-7|SUN-SAT|MON-SUN|0,1,2,3,4,5,6|1,2,3,4,5,6,7)\z)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EveryDay();

    [GeneratedRegex(@"(?<low>[0-9]{1,9})-(?<high>[0-9]{1,9})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Range();
}
