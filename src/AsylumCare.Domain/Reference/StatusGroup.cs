namespace AsylumCare.Domain.Reference;

/// <summary>Legal statuses gathered as the person-months are counted.</summary>
public enum StatusGroup
{
    /// <summary>Applied for asylum, undecided or refused, Dublin cases, and those whose status is not known.</summary>
    Asylum = 1,

    /// <summary>With a permit, waiting for a municipality.</summary>
    Permit = 2,

    /// <summary>Under temporary protection.</summary>
    TemporaryProtection = 3,

    /// <summary>Quota refugees, family members and undocumented persons.</summary>
    Other = 4,
}

public static class StatusGroups
{
    public static StatusGroup Of(LegalStatus status) => status switch
    {
        LegalStatus.PermitAwaitingPlacement => StatusGroup.Permit,
        LegalStatus.TemporaryProtection => StatusGroup.TemporaryProtection,
        _ when LegalStatuses.InCoverageDenominator(status) => StatusGroup.Asylum,
        _ => StatusGroup.Other,
    };
}
