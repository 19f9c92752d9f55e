using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Cubes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Publishing;

/// <summary>The levels that cube files speak of.</summary>
internal enum CubeLevel
{
    Region,
    Nation,
    Month,
    Quarter,
    Year,

    /// <summary>A single member of any other dimension.</summary>
    Member,

    /// <summary>Rolled up to everything.</summary>
    All,
}

internal static class CubeLevels
{
    public static CubeLevel Parse(string level) => level switch
    {
        "region" => CubeLevel.Region,
        "nation" => CubeLevel.Nation,
        "month" => CubeLevel.Month,
        "quarter" => CubeLevel.Quarter,
        "year" => CubeLevel.Year,
        "sex" or "age_band" => CubeLevel.Member,
        "all" => CubeLevel.All,
        _ => throw new FormatException($"'{level}' is not a level of a cube's dimension."),
    };

    public static CubeLevel Of(PeriodType type) => type switch
    {
        PeriodType.Month => CubeLevel.Month,
        PeriodType.Quarter => CubeLevel.Quarter,
        _ => CubeLevel.Year,
    };

    public static int Member(CellMembers members, string dimension) => dimension switch
    {
        "Region" => members.Region,
        "Period" => members.Period,
        "Sex" => members.Sex,
        "AgeBand" or "PerformingRegion" => members.Fourth,
        _ => throw new FormatException($"'{dimension}' is not a dimension that cells are keyed by."),
    };

    /// <param name="members">Members of a base cell, or of one that other dimensions are rolled up in.</param>
    public static CellMembers RollUp(CellMembers members, string dimension, CubeLevel level) => level switch
    {
        CubeLevel.Nation => members with { Region = RegionId.Nation },
        CubeLevel.Quarter => members with { Period = Period.OfQuarter(new Month(members.Period)).Id },
        CubeLevel.Year => members with { Period = members.Period / 100 },
        CubeLevel.All when dimension == "Sex" => members with { Sex = 0 },
        CubeLevel.All => members with { Fourth = 0 },
        _ => members,
    };
}
