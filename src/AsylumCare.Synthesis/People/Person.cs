using AsylumCare.Domain.Episodes;

namespace AsylumCare.Synthesis.People;

/// <summary>How a case was decided.</summary>
internal enum Decision : byte
{
    None = 0,
    Granted = 1,
    Rejected = 2,
    Dublin = 3,

    /// <summary>Written off; the person leaves the register the same day.</summary>
    WrittenOff = 4,
}

/// <summary>
/// A simulated applicant and all that happens to them. Days are day numbers, 0 where it never happens;
/// what lies after the last data month is simulated but never written.
/// </summary>
internal struct Person
{
    public int Applied;
    public int EarlyMove;
    public int LateMove;
    public int Decided;
    public int FinallyRefused;

    /// <summary>Deregistered as absconded, where the person later returns.</summary>
    public int Absconded;

    public int Returned;

    /// <summary>Deregistered for good.</summary>
    public int Left;

    /// <summary>Offered or called in vain (no examination came of it then).</summary>
    public int InVain;

    /// <summary>Ready for the first examination: accepted, and waiting for a free time from this day.</summary>
    public int Ready;

    /// <summary>The number of the person who applied before, left and now applies anew, and 1; 0 for who applies for the first time.</summary>
    public int AppliedBefore;

    public int Examined;

    /// <summary>Examined once more, after a move.</summary>
    public int Reexamined;

    public short BirthYear;
    public short Citizenship;
    public byte Sex;
    public bool Unaccompanied;
    public byte Region;
    public byte EarlyRegion;
    public byte LateRegion;
    public byte ExaminedRegion;
    public byte ReexaminedRegion;
    public Decision Decision;
    public DeregistrationReason Reason;
    public byte InVainOutcome;

    /// <summary>Passes the line for an examination: a child, a pregnant woman, somebody with symptoms.</summary>
    public bool IsUrgent;

    /// <summary>Examined as newly arrived (after a permit), not as an asylum seeker.</summary>
    public bool ExaminedAsNewlyArrived;

    /// <summary>First day on which the person is not enrolled; no examination is made on or after it.</summary>
    public readonly int EnrolledUntil => Absconded != 0 ? Absconded : Left;

    /// <summary>Whose PersonNyckel it has.</summary>
    /// <param name="number">The person's own number.</param>
    public readonly int Identity(int number) => AppliedBefore == 0 ? number : AppliedBefore - 1;

    public readonly bool IsEnrolledOn(int day) => day >= Applied && day < Left && (Absconded == 0 || day < Absconded || day >= Returned);

    public readonly byte RegionOn(int day)
    {
        if (LateMove != 0 && LateMove <= day) return LateRegion;
        return EarlyMove != 0 && EarlyMove <= day ? EarlyRegion : Region;
    }
}
