using AsylumCare.Domain.Calendar;

namespace AsylumCare.Synthesis.Writing.National;

/// <summary>How Migrationsverket writes counts of groups: 1 to 5 are masked.</summary>
internal static class GroupFile
{
    public const int LargestMasked = 5;

    public static DelimitedFile Count(this DelimitedFile file, int count) => IsMasked(count) ? file.Text(".."u8) : file.Number(count);

    /// <summary>The least that a count may be, to who reads the file.</summary>
    public static int Least(int count) => IsMasked(count) ? 1 : count;

    public static int Most(int count) => IsMasked(count) ? LargestMasked : count;

    /// <summary>A sum that gives nothing away, written whole.</summary>
    public static DelimitedFile Total(this DelimitedFile file) => file.Text("Totalt"u8);

    public static DelimitedFile Month(this DelimitedFile file, Month month) => file.Text(month.ToString());

    private static bool IsMasked(int count) => count is > 0 and <= LargestMasked;
}
