namespace AsylumCare.Warehouse.Publishing;

/// <summary>Rules across deliveries; the numbers are those of <c>dim_member</c>. They flag and never refuse.</summary>
internal enum QualityRule
{
    UnknownPerson = 1,
    Unlinked = 2,
    NotEnrolled = 3,
    OverlappingStays = 4,
    ExaminedElsewhereBefore = 5,
    OtherBirthYear = 6,
    ExaminedTooEarly = 7,
    InterventionLeftOpen = 8,
    ExaminationDeliveredTwice = 9,
    ExaminedInTwoVisits = 10,
    OrphanDiagnosis = 11,
    OrphanProcedure = 12,
    VolumeGap = 13,
    VolumeJump = 14,
    NationalSum = 15,
    FewLinkable = 16,
}
