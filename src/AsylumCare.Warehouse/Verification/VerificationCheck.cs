namespace AsylumCare.Warehouse.Verification;

/// <summary>One thing that is not as it should be, in Swedish and in English.</summary>
public sealed record Difference(string TextSv, string TextEn);

/// <summary>One check and what it found.</summary>
/// <param name="Compared">How many things were compared: a check of nothing proves nothing.</param>
/// <param name="Found">How many differences there are, listed or not.</param>
/// <param name="Differences">The first of them.</param>
public sealed record VerificationCheck(string NameSv, string NameEn, long Compared, long Found, IReadOnlyList<Difference> Differences)
{
    /// <summary>More are counted, not listed: a wrong warehouse may have millions.</summary>
    public const int MostListed = 50;

    public static VerificationCheck Of(string nameSv, string nameEn, long compared, IReadOnlyCollection<Difference> differences) =>
        new(nameSv, nameEn, compared, differences.Count, [.. differences.Take(MostListed)]);
}
