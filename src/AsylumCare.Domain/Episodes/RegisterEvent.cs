using AsylumCare.Domain.Reference;

namespace AsylumCare.Domain.Episodes;

/// <summary>The numbers are those of <c>etl/codes/HANDELSE.json</c> and the order of events on one day.</summary>
public enum RegisterEventKind
{
    Enrolled = 1,
    Moved = 2,
    StatusChanged = 3,
    Deregistered = 4,
}

/// <summary>The numbers are those of <c>etl/codes/UTSKRIVNINGSORSAK.json</c>.</summary>
public enum DeregistrationReason
{
    None = 0,
    PlacedInMunicipality = 1,
    LeftTheCountry = 2,
    Absconded = 3,
    Withdrawn = 4,
    Deceased = 5,
    Dublin = 6,
    Citizen = 7,
}

/// <summary>One event of one person, as a region's register tells it. Days are day numbers (days since 0001-01-01).</summary>
/// <param name="RegionId">Region the event speaks of (the row's Lan), 99 unknown.</param>
/// <param name="Sex">1 man, 2 woman, 3 unknown.</param>
/// <param name="MunicipalityId">Municipality after the event, 0 unknown.</param>
/// <param name="CitizenshipId">0 unknown.</param>
/// <param name="Housing">0 unknown, 1–3 as <c>etl/codes/BOENDEFORM.json</c>.</param>
/// <param name="Unaccompanied">0 no, 1 yes, 2 unknown.</param>
public readonly record struct RegisterEvent(
    RegisterEventKind Kind, int Day, int ApplicationDay, int RegionId, int Sex, int BirthYear,
    LegalStatus Status, DeregistrationReason Reason,
    int MunicipalityId = 0, int CitizenshipId = 0, int Housing = 0, int Unaccompanied = RegisterEvent.UnaccompaniedUnknown)
{
    public const int UnaccompaniedUnknown = 2;
}

/// <summary>The numbers are those of <c>etl/codes/UTFALL.json</c>.</summary>
public enum ExaminationOutcome
{
    Done = 1,
    Partial = 2,
    Declined = 3,
    NoShow = 4,
    NotReached = 5,
    NotNeeded = 6,
    DoneEarlier = 7,
}

/// <summary>The numbers are those of <c>etl/codes/MALGRUPP.json</c>.</summary>
public enum TargetGroup
{
    Asylum = 1,
    TemporaryProtection = 2,
    Quota = 3,
    FamilyMember = 4,
    NewlyArrived = 5,
    Undocumented = 6,
}

/// <summary>One current row of HALSOUNDERSOKNING of one person (superseded rows are left out before the fold).</summary>
/// <param name="Day">Day of the examination; 0 where none was made.</param>
/// <param name="RegionId">The delivering, performing region.</param>
public readonly record struct ExaminationEvent(int Day, int RegionId, ExaminationOutcome Outcome, TargetGroup TargetGroup);
