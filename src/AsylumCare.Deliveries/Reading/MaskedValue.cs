using System.Text;

namespace AsylumCare.Deliveries.Reading;

/// <summary>What a receipt shows of a value that was refused.</summary>
internal static class MaskedValue
{
    /// <summary>Its first two characters and three stars. A leading formula sign is quoted, so that the receipt is safe to open in a spreadsheet.</summary>
    public static string Of(ReadOnlySpan<byte> cell)
    {
        var text = Printable.Of(Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 12)]));
        var shown = text.Length > 2 ? text[..2] + "***" : text;
        return shown is ['=' or '+' or '-' or '@', ..] ? "'" + shown : shown;
    }
}
