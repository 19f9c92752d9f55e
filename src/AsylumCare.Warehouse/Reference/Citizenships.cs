using System.Globalization;
using AsylumCare.Deliveries;

namespace AsylumCare.Warehouse.Reference;

/// <summary>
/// ISO 3166 numeric numbers from <c>seeds/reference/countries.csv</c>. Where two codes share a number (a country and its historical
/// name) the first in the file keeps it and the other gets 1000 more.
/// </summary>
internal static class Citizenships
{
    private const int Historical = 1000;
    private const int Stateless = 1000;

    public static ReferenceTable All()
    {
        var rows = new List<object?[]> { new object?[] { 0, "XXX", "okänt" }, new object?[] { Stateless, "XXA", "statslös" } };
        var taken = new HashSet<int>();
        foreach (var seed in SeedTable.Read(Path.Combine(ContentFolder.Seeds, "reference", "countries.csv")))
        {
            var number = int.Parse(seed["Numerisk"], NumberStyles.None, CultureInfo.InvariantCulture);
            rows.Add([taken.Add(number) ? number : Historical + number, seed["Iso3"], seed["NamnSv"]]);
        }

        return new ReferenceTable("dim_citizenship", ["citizenship_id", "iso3", "name_sv"], rows);
    }
}
