using AsylumCare.Domain.Reference;

namespace AsylumCare.Domain.Episodes;

/// <summary>What the register says of an enrolled person on a day.</summary>
/// <param name="RegionId">Region of residence, 99 unknown.</param>
/// <param name="MunicipalityId">0 unknown.</param>
/// <param name="Housing">0 unknown, 1–3 as <c>etl/codes/BOENDEFORM.json</c>.</param>
/// <param name="CitizenshipId">0 unknown.</param>
/// <param name="Unaccompanied">0 no, 1 yes, 2 unknown.</param>
public readonly record struct EnrolledState(
    int RegionId, int MunicipalityId, int Housing, LegalStatus Status, int CitizenshipId, int Unaccompanied);

/// <summary>
/// Days in a row on which a person was enrolled and nothing that the register knows of changed: the grain of <c>dim_person</c>.
/// </summary>
/// <param name="Episode">1 for the person's first.</param>
/// <param name="From">First day number.</param>
/// <param name="To">Last day number; <see cref="Open"/> while the person is enrolled.</param>
public readonly record struct EnrolledSpan(int Episode, int From, int To, EnrolledState State)
{
    public const int Open = int.MaxValue;

    public bool Holds(int day) => day >= From && day <= To;
}
