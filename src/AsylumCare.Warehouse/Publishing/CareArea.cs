namespace AsylumCare.Warehouse.Publishing;

/// <summary>The groups that a contact's diagnoses and procedures belong to.</summary>
[Flags]
internal enum ContactCodes : byte
{
    None = 0,

    /// <summary>A health examination names it, or its principal diagnosis (Z00, Z02, Z10, Z11) or a procedure, by the national or the region's own code, is one's.</summary>
    Examination = 1,

    /// <summary>The principal diagnosis is a mental disorder (F00–F99).</summary>
    MentalDisorder = 2,

    /// <summary>Any diagnosis of mental ill health.</summary>
    MentalSign = 4,

    /// <summary>A procedure that assesses or treats mental ill health.</summary>
    MentalProcedure = 8,

    /// <summary>A health examination names it: the two are told as one.</summary>
    Named = 16,
}

/// <summary>
/// The care area of a contact: exclusive, the first that matches. 1 health examination, 2 mental health, 3 other care; the numbers are
/// those of <c>etl/codes/VARDOMRADE.json</c>.
/// </summary>
internal static class CareArea
{
    public const int Examination = 1;
    public const int MentalHealth = 2;
    public const int OtherCare = 3;

    public static int Of(ContactTraits traits, ContactCodes codes)
    {
        if (codes.HasFlag(ContactCodes.Examination)) return Examination;
        if (traits.HasFlag(ContactTraits.Psychiatry) || codes.HasFlag(ContactCodes.MentalDisorder) || codes.HasFlag(ContactCodes.MentalProcedure)) return MentalHealth;
        return traits.HasFlag(ContactTraits.Psychologist) && codes.HasFlag(ContactCodes.MentalSign) ? MentalHealth : OtherCare;
    }
}
