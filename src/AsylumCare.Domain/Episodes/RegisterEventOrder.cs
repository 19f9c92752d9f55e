namespace AsylumCare.Domain.Episodes;

/// <summary>
/// The order of a person's events: day, then kind, then every other field, so that only equal events are interchangeable
/// and the order of delivery leaves no trace.
/// </summary>
internal static class RegisterEventOrder
{
    public static readonly Comparison<RegisterEvent> ByContent = static (a, b) =>
        a.Day != b.Day ? a.Day.CompareTo(b.Day)
        : a.Kind != b.Kind ? ((int)a.Kind).CompareTo((int)b.Kind)
        : a.ApplicationDay != b.ApplicationDay ? a.ApplicationDay.CompareTo(b.ApplicationDay)
        : a.RegionId != b.RegionId ? a.RegionId.CompareTo(b.RegionId)
        : a.Status != b.Status ? ((int)a.Status).CompareTo((int)b.Status)
        : a.Reason != b.Reason ? ((int)a.Reason).CompareTo((int)b.Reason)
        : a.BirthYear != b.BirthYear ? a.BirthYear.CompareTo(b.BirthYear)
        : a.Sex != b.Sex ? a.Sex.CompareTo(b.Sex)
        : a.MunicipalityId != b.MunicipalityId ? a.MunicipalityId.CompareTo(b.MunicipalityId)
        : a.CitizenshipId != b.CitizenshipId ? a.CitizenshipId.CompareTo(b.CitizenshipId)
        : a.Housing != b.Housing ? a.Housing.CompareTo(b.Housing)
        : a.Unaccompanied.CompareTo(b.Unaccompanied);
}
