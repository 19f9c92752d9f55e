using System.Globalization;
using AsylumCare.Deliveries.Identity;

namespace AsylumCare.Deliveries.Reference;

/// <summary>What a care unit was from one day to another. A unit that moved to another parent has two of them.</summary>
/// <param name="Level">1 unit, 2 care unit, 3 care provider.</param>
/// <param name="ParentHsaId">Empty of a care provider.</param>
/// <param name="Ownership">OFFENTLIG or PRIVAT.</param>
/// <param name="CareLevel">PV, SOV, SLV or TAND; empty where it has several.</param>
/// <param name="Until">The last day; null while it stands.</param>
public sealed record CareUnit(
    string HsaId, string NameSv, int Level, string ParentHsaId, string Ownership, int RegionId, int MunicipalityId, string CareLevel, bool IsAsylumNode,
    DateOnly From, DateOnly? Until)
{
    public long Key { get; } = TextKey.Of(HsaId);

    /// <summary>0 where there is none.</summary>
    public long ParentKey { get; } = ParentHsaId.Length == 0 ? 0 : TextKey.Of(ParentHsaId);

    public bool IsOpenOn(long day) => day >= From.DayNumber && (Until is null || day <= Until.Value.DayNumber);

    internal static CareUnit Of(string[] f) => new(
        f[0].ToUpperInvariant(), f[1], Number(f[2]), f[3].ToUpperInvariant(), f[4], Number(f[5]), f[6].Length == 0 ? 0 : Number(f[6]), f[7], f[8] == "J",
        Day(f[9]), f[10].Length == 0 ? null : Day(f[10]));

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
