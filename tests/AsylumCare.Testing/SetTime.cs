namespace AsylumCare.Testing;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class SetTime(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public SetTime() : this(new DateTimeOffset(2016, 5, 20, 8, 0, 0, TimeSpan.Zero)) { }

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}
