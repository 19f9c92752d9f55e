namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>What came of reading one cell.</summary>
internal enum CellState
{
    Ok,

    /// <summary>Taken, with a warning: lower case where the code is in upper case.</summary>
    LowerCase,

    /// <summary>Taken, with a warning: a thousands separator in a number.</summary>
    Thousands,

    /// <summary>Taken, with a warning: a code that has lost its leading zeros.</summary>
    LeadingZero,

    /// <summary>Taken, with a warning: another spelling of a code.</summary>
    Alias,

    /// <summary>Refused: not of the column's form, or no code of its list.</summary>
    Wrong,

    /// <summary>Refused: a number outside the column's range.</summary>
    OutOfRange,

    /// <summary>Refused: later than today.</summary>
    Future,

    /// <summary>Refused: not what the manifest says.</summary>
    NotAsManifest,
}

/// <summary>Turns the bytes of one column's cells into numbers. A reader belongs to one reading of one file.</summary>
internal abstract class CellReader
{
    /// <param name="cell">Not empty, and without space around it.</param>
    /// <param name="slots">The column's slots: one, or three for a PersonNyckel, none for text.</param>
    public abstract CellState Read(ReadOnlySpan<byte> cell, Span<long> slots);
}
