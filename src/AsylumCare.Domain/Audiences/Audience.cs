namespace AsylumCare.Domain.Audiences;

public enum AudienceKind
{
    /// <summary>No sign-in: protected figures.</summary>
    Open,

    /// <summary>A region: true figures for its own, protected ones elsewhere.</summary>
    Region,

    /// <summary>SKR: all aggregates true, under agreement.</summary>
    Skr,
}

/// <summary>Who asks. It decides which of a measure's columns an answer is made of.</summary>
/// <param name="RegionId">The own region of a <see cref="AudienceKind.Region"/> audience, else 0.</param>
public readonly record struct Audience(AudienceKind Kind, int RegionId = 0)
{
    public static Audience Open { get; } = new(AudienceKind.Open);
    public static Audience Skr { get; } = new(AudienceKind.Skr);
    public static Audience Region(int regionId) => new(AudienceKind.Region, regionId);

    /// <summary>skr, open or region:13.</summary>
    public override string ToString() => Kind switch
    {
        AudienceKind.Region => $"region:{RegionId:D2}",
        AudienceKind.Skr => "skr",
        _ => "open",
    };
}
