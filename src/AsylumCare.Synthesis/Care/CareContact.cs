namespace AsylumCare.Synthesis.Care;

/// <summary>A contact with care: when, where, what about, and whose.</summary>
/// <param name="Region">The region that gives the care.</param>
/// <param name="Index">The contact's number among the person's.</param>
internal readonly record struct CareContact(int Day, byte Region, ContactKind Kind, ContactStanding Standing, int Index);
