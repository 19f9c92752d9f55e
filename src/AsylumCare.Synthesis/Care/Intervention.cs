namespace AsylumCare.Synthesis.Care;

/// <summary>What is offered, with the numbers of the code list INSATSTYP.</summary>
internal enum InterventionType
{
    SupportiveTalk = 1,
    CognitiveTherapy = 2,
    TraumaCare = 5,
    Medication = 6,
    Group = 7,
    HealthSchool = 8,
    AdultPsychiatry = 9,
    ChildPsychiatry = 10,
    ActivityOnPrescription = 12,
}

internal enum InterventionAnswer
{
    None,
    Yes,
    No,
    NoAnswer,
}

internal enum InterventionEnd
{
    None,
    Completed,
    Interrupted,
    Moved,
    Deregistered,
}

/// <summary>One offered intervention for mental health, as it stands on the last data day. Days are 0 where it never happens.</summary>
/// <param name="Region">The region that offers it: of residence on that day.</param>
/// <param name="Contacts">Contacts until the end or the last data day, <paramref name="Interval"/> days apart from the start.</param>
internal readonly record struct Intervention(
    InterventionType Type, Severity Sign, byte Region, int Referred, int Offered, InterventionAnswer Answer, int Start, int End,
    InterventionEnd EndReason, int Contacts, int Interval)
{
    public bool IsMade => Offered != 0;

    /// <summary>In the pyramid of IASC (2007): 2 groups and Hälsoskola, 3 primary care, 4 specialised.</summary>
    public int IascLevel => Type switch
    {
        InterventionType.Group or InterventionType.HealthSchool => 2,
        _ => IsSpecialised ? 4 : 3,
    };

    public bool IsGroup => Type is InterventionType.Group or InterventionType.HealthSchool;

    public bool IsSpecialised => Type is InterventionType.TraumaCare or InterventionType.AdultPsychiatry or InterventionType.ChildPsychiatry;

    public int ContactDay(int contact) => Start + (contact * Interval);

    public int ContactsUntil(int lastDay)
    {
        var made = 0;
        while (made < Contacts && ContactDay(made) <= lastDay) made++;
        return made;
    }
}
