using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.Writing.Care;

/// <summary>A file that may get rows to be refused: now and then one after a good row, and never so many that the file is refused.</summary>
/// <param name="rowsPerFlaw">0 for a clean file.</param>
/// <param name="number">Drawn for the file.</param>
internal sealed class DirtyFile(DelimitedFile file, int rowsPerFlaw, ulong number)
{
    private const int FewestRowsPerFlaw = 50;
    private const int FlawKinds = 5;

    private Draw _draw = new(0, Purpose.CareDirt, unchecked((long)number));

    public DelimitedFile File => file;

    /// <returns>What is wrong with a second writing of the row just written, which the caller now makes; null for none.</returns>
    public Flaw? NextFlaw()
    {
        if (rowsPerFlaw == 0 || (file.Refusable + 1) * FewestRowsPerFlaw > file.Rows || _draw.Below(rowsPerFlaw) != 0) return null;
        file.Refusable++;
        return (Flaw)(1 + _draw.Below(FlawKinds));
    }
}
