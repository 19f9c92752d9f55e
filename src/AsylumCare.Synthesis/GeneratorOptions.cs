using AsylumCare.Domain.Calendar;

namespace AsylumCare.Synthesis;

/// <summary>What to generate.</summary>
/// <param name="From">First month of applications; the queue of examinations needs about a year to warm up.</param>
/// <param name="To">Last data month: nothing dated after it is written. At most the last month of Migrationsverket's series in the seeds.</param>
/// <param name="Scale">Share of the real number of applications, 0 &lt; scale ≤ 10; at 1 every monthly figure is the real one.</param>
/// <param name="Seed">Same seed, same bytes of every file.</param>
/// <param name="OutDir">Folder to write into; it is created, and has to be empty, but for the register where the care is written alone.</param>
/// <param name="Parts">What of it to write.</param>
public sealed record GeneratorOptions(
    Month From, Month To, decimal Scale, long Seed, string OutDir, GeneratorParts Parts = GeneratorParts.All)
{
    public const decimal LargestScale = 10;

    public Month From { get; } = From <= To ? From : throw new ArgumentOutOfRangeException(nameof(From), From, "From is after To.");

    public decimal Scale { get; } =
        Scale is > 0 and <= LargestScale ? Scale : throw new ArgumentOutOfRangeException(nameof(Scale), Scale, "The scale is above 0 and at most 10.");
}
