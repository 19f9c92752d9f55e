namespace AsylumCare.Domain.Reference;

/// <summary>Legal status of a person in the register; the numbers are those of <c>etl/codes/STATUS.json</c>.</summary>
public enum LegalStatus
{
    Unknown = 0,
    Applicant = 1,
    RefusedNotFinal = 2,
    RefusedFinal = 3,
    PermitAwaitingPlacement = 4,
    Dublin = 5,
    TemporaryProtection = 6,
    Undocumented = 7,
    QuotaRefugee = 8,
    FamilyMember = 9,
}

public static class LegalStatuses
{
    /// <summary>
    /// Whether a person with this status is in the denominator of coverage: everyone who applied for asylum, whatever came of it;
    /// not temporary protection (a series of its own), quota refugees, relatives or undocumented persons.
    /// </summary>
    public static bool InCoverageDenominator(LegalStatus status) => status <= LegalStatus.Dublin;

    /// <summary>A final decision: an application after it starts a new episode.</summary>
    public static bool IsFinalDecision(LegalStatus status) => status is LegalStatus.RefusedFinal or LegalStatus.PermitAwaitingPlacement;
}
