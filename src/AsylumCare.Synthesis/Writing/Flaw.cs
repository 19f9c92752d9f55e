namespace AsylumCare.Synthesis.Writing;

/// <summary>What is wrong with a row that is written to be refused; the good row stands before it.</summary>
internal enum Flaw
{
    None = 0,

    /// <summary>The same row once more.</summary>
    Copy = 1,

    /// <summary>A date that is not in the calendar.</summary>
    NoSuchDate = 2,

    /// <summary>A code outside its list.</summary>
    UnknownCode = 3,

    /// <summary>An event of another month.</summary>
    OtherMonth = 4,

    /// <summary>REGISTER: an event before the application; HALSOUNDERSOKNING: done, and no talk held.</summary>
    Impossible = 5,
}
