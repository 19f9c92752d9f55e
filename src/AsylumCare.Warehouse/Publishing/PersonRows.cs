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

/// <summary>A row of a person as it is held while persons are folded.</summary>
internal interface IPersonRow
{
    long PersonKey { get; }
    long PersonCheck { get; }
    uint RecordKey { get; }
    InSets Sets { get; }
}

/// <summary>A register row: 48 bytes.</summary>
internal readonly record struct RegisterRow(
    long PersonKey, long PersonCheck, uint RecordKey, int Day, int ApplicationDay, short BirthYear, short Municipality, short Citizenship, short Profile,
    byte Kind, byte Region, byte Reason, InSets Sets) : IPersonRow, IComparable<RegisterRow>
{
    public int CompareTo(RegisterRow other) => PersonKey.CompareTo(other.PersonKey);

    public RegisterEvent ToEvent()
    {
        var profile = CaseProfile.Of(Profile);
        return new(
            (RegisterEventKind)Kind, Day, ApplicationDay, Region, profile.Sex, BirthYear, profile.Status, (DeregistrationReason)Reason,
            Municipality, Citizenship, profile.Housing, profile.Unaccompanied);
    }
}

/// <summary>An examination row; <see cref="Sets"/> leaves out the sets where a later row supersedes it.</summary>
internal readonly record struct ExaminationRow(
    long PersonKey, long PersonCheck, uint RecordKey, int Day, short BirthYear, byte Region, byte Outcome, byte TargetGroup, bool IsSampled, InSets Sets)
    : IPersonRow, IComparable<ExaminationRow>
{
    public int CompareTo(ExaminationRow other) => PersonKey.CompareTo(other.PersonKey);

    public ExaminationEvent ToEvent() => new(Day, Region, (ExaminationOutcome)Outcome, (TargetGroup)TargetGroup);
}

/// <summary>An intervention row; <see cref="Sets"/> leaves out the sets where a later row supersedes it. Day 0 stands for none.</summary>
/// <param name="Since">Referred, else offered.</param>
internal readonly record struct InterventionRow(
    long PersonKey, long PersonCheck, uint RecordKey, int Since, int Offered, int Start, int End, byte Answer, byte Region, InSets Sets)
    : IPersonRow, IComparable<InterventionRow>
{
    private const int Declined = 2;

    public int CompareTo(InterventionRow other) => PersonKey.CompareTo(other.PersonKey);

    /// <summary>The last day of waiting: the day before the start, the refusal or the end; open while nothing of it has come.</summary>
    public int WaitedTo =>
        Start > 0 ? Start - 1
        : Answer == Declined ? Offered - 1
        : End > 0 ? End - 1
        : EnrolledSpan.Open;
}
