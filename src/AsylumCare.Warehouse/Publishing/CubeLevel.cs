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
    public static bool IsInTail(string dimension) => PlaceOf(dimension) >= Place.Tail;

    public static int Member(CellMembers members, string dimension) => PlaceOf(dimension) switch
    {
        Place.Region => members.Region,
        Place.Period => members.Period,
        Place.Third => members.Third,
        Place.Fourth => members.Fourth,
        Place.Fifth => members.Tail / 100,
        Place.Sixth => members.Tail % 100,
        _ => members.Tail,
    };

    /// <param name="members">Members of a base cell, or of one that other dimensions are rolled up in.</param>
    public static CellMembers RollUp(CellMembers members, string dimension, CubeLevel level) => level switch
    {
        CubeLevel.Nation => members with { Region = RegionId.Nation },
        CubeLevel.Quarter => members with { Period = Period.OfQuarter(new Month(members.Period)).Id },
        CubeLevel.Year => members with { Period = members.Period / 100 },
        CubeLevel.All => WithoutMember(members, PlaceOf(dimension)),
        _ => members,
    };

    private static CellMembers WithoutMember(CellMembers members, Place place) => place switch
    {
        Place.Third => members with { Third = 0 },
        Place.Fourth => members with { Fourth = 0 },
        Place.Fifth => members with { Tail = members.Tail % 100 },
        Place.Sixth => members with { Tail = members.Tail / 100 * 100 },
        _ => members with { Tail = 0 },
    };

    private static Place PlaceOf(string dimension) => dimension switch
    {
        "Region" => Place.Region,
        "Period" => Place.Period,
        "Sex" or "Housing" => Place.Third,
        "AgeBand" or "AgeGroup" or "PerformingRegion" => Place.Fourth,
        "Municipality" or "Citizenship" or "Rule" => Place.Tail,
        "StatusGroup" or "WaitsFor" or "CareArea" => Place.Fifth,
        "WaitBand" or "CareLevel" => Place.Sixth,
        _ => throw new FormatException($"'{dimension}' is not a dimension that cells are keyed by."),
    };

    // Where in a cell's key a dimension's member stands.
    private enum Place
    {
        Region,
        Period,
        Third,
        Fourth,
        Tail,
        Fifth,
        Sixth,
    }
}
