using System.Text.Json;

namespace AsylumCare.App.Demo;

/// <summary>What a demonstration is made of: the same options give the same figures.</summary>
/// <param name="Scale">Share of the real numbers of people; 1 is all.</param>
/// <param name="Today">The data clock; deliveries that arrive later are not in.</param>
public sealed record DemoOptions(decimal Scale, long Seed, DateOnly Today)
{
    public static DemoOptions Standard { get; } = new(1, 1, new DateOnly(2017, 6, 26));

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Null where the text is not the options of a demonstration.</summary>
    public static DemoOptions? FromJson(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoOptions>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As they are written on the command line.</summary>
    public override string ToString() => FormattableString.Invariant($"--scale {Scale} --seed {Seed} --today {Today:yyyy-MM-dd}");
}
