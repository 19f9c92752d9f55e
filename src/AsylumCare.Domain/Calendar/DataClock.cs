namespace AsylumCare.Domain.Calendar;

/// <summary>
/// The clock that lateness, maturity and retention run on: the real one, or one held at noon UTC of a set date
/// (<c>--today 2017-06-26</c>), so that the same data give the same figures on any day.
/// </summary>
public sealed class DataClock(DateOnly? today = null) : TimeProvider
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public DateOnly Today => today ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(System.GetUtcNow(), Stockholm).DateTime);

    public override DateTimeOffset GetUtcNow() =>
        today is { } day ? new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero) : System.GetUtcNow();
}
