namespace AsylumCare.Deliveries.Reference;

/// <summary>The names that regions, municipalities and citizenships go by: official ones first, then the seeds' other spellings.</summary>
internal static class PlaceNames
{
    public static NameTable Regions(IReadOnlyList<Region> regions, IReadOnlyList<RegionVersion> versions)
    {
        var names = new NameTable();
        foreach (var region in regions)
        {
            names.Add(region.CountySv, region.Id, isAlias: false);
            names.Add(region.NameSv, region.Id, isAlias: false);
        }

        foreach (var region in regions)
        {
            foreach (var name in BareNames(region)) names.Add(name, region.Id, isAlias: true);
        }

        foreach (var version in versions) names.Add(version.NameSv, version.RegionId, isAlias: true);
        names.Add("Okänt län", Domain.Reference.RegionId.Unknown, isAlias: false);
        names.Add("Okänt", Domain.Reference.RegionId.Unknown, isAlias: true);
        return names;
    }

    public static NameTable Municipalities(IReadOnlyList<Municipality> municipalities, IEnumerable<string[]> otherNames)
    {
        var names = new NameTable(municipal: true);
        foreach (var municipality in municipalities) names.Add(municipality.NameSv, municipality.Id, isAlias: false);
        foreach (var row in otherNames) names.Add(row[0], int.Parse(row[1]), isAlias: true);
        names.Add("Okänd kommun", 0, isAlias: false);
        names.Add("Kommun okänd", 0, isAlias: true);
        names.Add("Okänd", 0, isAlias: true);
        names.Add("Okänt", 0, isAlias: true);
        return names;
    }

    public static NameTable Citizenships(CitizenshipList citizenships, IEnumerable<string[]> otherNames)
    {
        var names = new NameTable();
        foreach (var citizenship in citizenships.Members) names.Add(citizenship.NameSv, citizenship.Id, isAlias: false);
        foreach (var row in otherNames) names.Add(row[0], citizenships.Ids[row[1]], isAlias: true);
        return names;
    }

    /// <summary>"Hallands län" → "Hallands" and "Halland"; "Region Halland" → "Halland".</summary>
    private static IEnumerable<string> BareNames(Region region)
    {
        var county = region.CountySv.Replace(" län", "", StringComparison.Ordinal);
        yield return county;
        if (county.EndsWith('s')) yield return county[..^1];
        yield return region.NameSv.Replace("Region ", "", StringComparison.Ordinal);
        yield return "Landstinget " + region.NameSv.Replace("Region ", "", StringComparison.Ordinal);
    }
}
