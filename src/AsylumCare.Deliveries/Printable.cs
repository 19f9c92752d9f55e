namespace AsylumCare.Deliveries;

/// <summary>Text from outside, made fit for a receipt: no control characters, and never so long that it drowns the rest.</summary>
public static class Printable
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var kept = text.Length > Longest ? text[..Longest] + "…" : text;
        return string.Create(kept.Length, kept, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(from[i]) || char.IsSurrogate(from[i]) ? '·' : from[i];
        });
    }
}
