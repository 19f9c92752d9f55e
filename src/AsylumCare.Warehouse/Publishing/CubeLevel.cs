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
    // Below it are quarters, yyyyq.
    private const int FirstMonthId = 100_000;

    public static CubeLevel Parse(string level) => level switch
    {
        "region" => CubeLevel.Region,
        "nation" => CubeLevel.Nation,
        "month" => CubeLevel.Month,
        "quarter" => CubeLevel.Quarter,
        "year" => CubeLevel.Year,
        "sex" or "age_band" or "age_group" or "housing" or "municipality" or "citizenship" or "status_group" or "waits_for" or "wait_band"
            or "care_area" or "care_level" or "rule" => CubeLevel.Member,
        "all" => CubeLevel.All,
        _ => throw new FormatException($"'{level}' is not a level of a cube's dimension."),
    };

    public static CubeLevel Of(PeriodType type) => type switch
    {
        PeriodType.Month => CubeLevel.Month,
        PeriodType.Quarter => CubeLevel.Quarter,
        _ => CubeLevel.Year,
    };

    /// <summary>Dimensions whose members stand in the last four digits of a wide cell's key: all four, or the first or last two.</summary>
    public static bool IsInTail(string dimension) => PartOf(dimension) >= KeyPart.Tail;

    public static int Member(CellMembers members, KeyPart part) => part switch
    {
        KeyPart.Region => members.Region,
        KeyPart.Period => members.Period,
        KeyPart.Third => members.Third,
        KeyPart.Fourth => members.Fourth,
        KeyPart.Fifth => members.Tail / 100,
        KeyPart.Sixth => members.Tail % 100,
        _ => members.Tail,
    };

    /// <param name="members">Members of a base cell, or of one that other dimensions are rolled up in.</param>
    public static CellMembers RollUp(CellMembers members, KeyPart part, CubeLevel level) => level switch
    {
        CubeLevel.Nation => members with { Region = RegionId.Nation },
        CubeLevel.Quarter => members with { Period = Period.OfQuarter(new Month(members.Period)).Id },
        CubeLevel.Year => members with { Period = members.Period < FirstMonthId ? members.Period / 10 : members.Period / 100 },
        CubeLevel.All => WithoutMember(members, part),
        _ => members,
    };

    private static CellMembers WithoutMember(CellMembers members, KeyPart part) => part switch
    {
        KeyPart.Third => members with { Third = 0 },
        KeyPart.Fourth => members with { Fourth = 0 },
        KeyPart.Fifth => members with { Tail = members.Tail % 100 },
        KeyPart.Sixth => members with { Tail = members.Tail / 100 * 100 },
        _ => members with { Tail = 0 },
    };

    public static KeyPart PartOf(string dimension) => dimension switch
    {
        "Region" => KeyPart.Region,
        "Period" => KeyPart.Period,
        "Sex" or "Housing" => KeyPart.Third,
        "AgeBand" or "AgeGroup" or "PerformingRegion" => KeyPart.Fourth,
        "Municipality" or "Citizenship" or "Rule" => KeyPart.Tail,
        "StatusGroup" or "WaitsFor" or "CareArea" => KeyPart.Fifth,
        "WaitBand" or "CareLevel" => KeyPart.Sixth,
        _ => throw new FormatException($"'{dimension}' is not a dimension that cells are keyed by."),
    };
}

/// <summary>Where in a cell's key a dimension's member stands.</summary>
internal enum KeyPart
{
    Region,
    Period,
    Third,
    Fourth,
    Tail,
    Fifth,
    Sixth,
}
