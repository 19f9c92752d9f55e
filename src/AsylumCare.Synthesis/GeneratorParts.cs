namespace AsylumCare.Synthesis;

/// <summary>
/// What of the world is written. The parts are functions of the same seed and people, so that they may be written one after the other,
/// into one folder or two: the register first, to have something to show soon, and the care meanwhile.
/// </summary>
[Flags]
public enum GeneratorParts
{
    /// <summary>Migrationsverket's real series, REGISTER and HALSOUNDERSOKNING, and the flawed delivery.</summary>
    Register = 1,

    /// <summary>KONTAKT, DIAGNOS, ATGARD, SCREENING, INSATS, PROGRAM, UTBILDNING and Migrationsverket's synthetic breakdowns.</summary>
    Care = 2,

    All = Register | Care,
}
