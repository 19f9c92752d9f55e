namespace AsylumCare.Domain.Reference;

/// <summary>
/// The small codes that every register row repeats, kept as one key: <c>((sex·10 + unaccompanied)·10 + housing)·10 + status</c>.
/// </summary>
/// <param name="Sex">1 man, 2 woman, 3 unknown (<c>etl/codes/KON.json</c>).</param>
/// <param name="Unaccompanied">0 no, 1 yes, 2 unknown.</param>
/// <param name="Housing">0 unknown, 1–3 as <c>etl/codes/BOENDEFORM.json</c>.</param>
public readonly record struct CaseProfile(int Sex, int Unaccompanied, int Housing, LegalStatus Status)
{
    public const int Man = 1;
    public const int Woman = 2;
    public const int SexUnknown = 3;

    /// <summary>0–9999; each part is 0–9.</summary>
    public int Key => KeyOf(Sex, Unaccompanied, Housing, (int)Status);

    public static int KeyOf(int sex, int unaccompanied, int housing, int status) =>
        (((((sex * 10) + unaccompanied) * 10) + housing) * 10) + status;

    public static CaseProfile Of(int key) => new(SexOf(key), key / 100 % 10, key / 10 % 10, StatusOf(key));

    public static int SexOf(int key) => key / 1000;
    public static LegalStatus StatusOf(int key) => (LegalStatus)(key % 10);

    /// <summary>Every profile that a delivery can state, in order of key: the rows of <c>dim_case_profile</c>.</summary>
    public static IEnumerable<CaseProfile> All =>
        from sex in Enumerable.Range(Man, 3)
        from unaccompanied in Enumerable.Range(0, 3)
        from housing in Enumerable.Range(0, 4)
        from status in Enum.GetValues<LegalStatus>()
        select new CaseProfile(sex, unaccompanied, housing, status);
}
