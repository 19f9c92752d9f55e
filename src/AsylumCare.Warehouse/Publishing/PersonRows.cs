using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>Which delivery sets a row is in.</summary>
[Flags]
internal enum InSets : byte
{
    None = 0,
    Before = 1,
    Now = 2,
    Both = Before | Now,
}

/// <summary>A register row as it is held while persons are folded: 40 bytes.</summary>
internal readonly record struct RegisterRow(
    long PersonKey, long PersonCheck, uint RecordKey, int Day, int ApplicationDay, short BirthYear,
    byte Kind, byte Region, byte Sex, byte Status, byte Reason, InSets Sets) : IComparable<RegisterRow>
{
    public int CompareTo(RegisterRow other) => PersonKey.CompareTo(other.PersonKey);

    public RegisterEvent ToEvent() => new(
        (RegisterEventKind)Kind, Day, ApplicationDay, Region, Sex, BirthYear, (LegalStatus)Status, (DeregistrationReason)Reason);
}

/// <summary>An examination row as it is held while persons are folded; <see cref="Sets"/> leaves out the sets where a later row supersedes it.</summary>
internal readonly record struct ExaminationRow(
    long PersonKey, long PersonCheck, uint RecordKey, int Day, byte Region, byte Outcome, byte TargetGroup, InSets Sets)
    : IComparable<ExaminationRow>
{
    public int CompareTo(ExaminationRow other) => PersonKey.CompareTo(other.PersonKey);

    public ExaminationEvent ToEvent() => new(Day, Region, (ExaminationOutcome)Outcome, (TargetGroup)TargetGroup);
}
