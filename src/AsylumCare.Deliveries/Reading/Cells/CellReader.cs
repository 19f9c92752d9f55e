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

    /// <summary>Taken as unknown, with a warning: a name that nothing is called.</summary>
    UnknownName,

    /// <summary>Taken, with a warning: a code that another has replaced.</summary>
    Replaced,

    /// <summary>Taken, with a warning: an HSA-id whose organisation number has a wrong check digit.</summary>
    Checksum,

    /// <summary>Taken, with a warning: the HSA-id of another region than the sender.</summary>
    OtherRegion,

    /// <summary>Taken, with a warning: a dot or space within a code.</summary>
    Punctuation,

    /// <summary>Taken as masked, with a warning: another sign than two dots.</summary>
    Masking,

    /// <summary>Taken, with a warning: a per cent sign after the number.</summary>
    PercentSign,

    /// <summary>Refused: not of the column's form, or no code of its list.</summary>
    Wrong,

    /// <summary>Refused: a date as month/day/year or day/month/year.</summary>
    SlashDate,

    /// <summary>Refused: a date with a time of day.</summary>
    TimedDate,

    /// <summary>Refused: a spreadsheet's serial number for a date.</summary>
    SerialDate,

    /// <summary>Refused: an id that a spreadsheet has made a number or a date.</summary>
    SpreadsheetId,

    /// <summary>Refuses the file: more distinct texts than a code list has.</summary>
    TooMany,

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
