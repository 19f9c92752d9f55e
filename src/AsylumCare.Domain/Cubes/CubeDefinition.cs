namespace AsylumCare.Domain.Cubes;

public enum CubeOrigin
{
    /// <summary>Computed from delivered rows of persons: protected for audiences that must not see small counts.</summary>
    Computed,

    /// <summary>Published by its source (Migrationsverket): passes unperturbed to everyone.</summary>
    Published,
}

public enum Additivity
{
    Additive,

    /// <summary>Adds over every dimension but time.</summary>
    SemiAdditive,

    None,
}

/// <summary>A dimension of a cube and the levels its cells are stored at, from fine to coarse; the first is the base level.</summary>
/// <param name="Name">Region, Period, Sex or AgeBand.</param>
/// <param name="Column">The cube table's key column.</param>
/// <param name="Levels">region|nation, month|quarter|year, sex|all, age_band|all.</param>
public sealed record CubeDimension(string Name, string Column, IReadOnlyList<string> Levels);

/// <summary>
/// A measure. Computed cubes hold three columns of it: the true value (<see cref="Column"/>), the sum of record keys
/// (<c>_key</c>) and the protected value (<c>_open</c>); published cubes hold the value alone.
/// </summary>
public sealed record CubeMeasure(string Name, string Column, Additivity Additivity);

/// <summary>A base cube: one table and one file under <c>etl/cubes</c>. Its cuboids are every combination of its dimensions' levels.</summary>
public sealed record CubeDefinition(
    string Name, string Table, CubeOrigin Origin, IReadOnlyList<CubeDimension> Dimensions, IReadOnlyList<CubeMeasure> Measures);
