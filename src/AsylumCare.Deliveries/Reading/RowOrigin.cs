namespace AsylumCare.Deliveries.Reading;

/// <summary>What the lines of the text being read are in the file that was delivered: its lines, or the cells of a workbook.</summary>
internal class RowOrigin
{
    /// <summary>The text is the file.</summary>
    public static RowOrigin OwnLines { get; } = new();

    /// <summary>SHA-256 and length of the file, where the text is not it.</summary>
    public virtual (string Sha256, long Bytes)? File => null;

    /// <summary>The number of a row in findings, keys and facts; 0 for what is not a row.</summary>
    public virtual long RowOf(long line) => line;

    /// <summary>"rad 17", "cell D17".</summary>
    public virtual (string Sv, string En) Named(long row) => ($"rad {row}", $"line {row}");

    /// <summary>A finding as the sender sees the file.</summary>
    public virtual Finding Place(Finding finding) => finding;
}
