using System.Globalization;

namespace AsylumCare.Deliveries.Reference;

/// <summary>
/// Numbers the countries of the seed: ISO's own number where it is free, else 1001, 1002, … in file order (a historical code
/// that shares its number with its successor, and codes that have none). Number 000 is unknown; later rows with it are other
/// spellings of unknown.
/// </summary>
internal sealed record CitizenshipList(List<Citizenship> Members, Dictionary<string, int> Ids)
{
    private const int FirstOwnNumber = 1001;

    public static CitizenshipList Of(IEnumerable<string[]> rows)
    {
        var members = new List<Citizenship>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var taken = new HashSet<int>();
        var own = FirstOwnNumber;
        foreach (var row in rows)
        {
            var number = int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out var iso) ? iso : -1;
            if (number == 0 && taken.Contains(0))
            {
                ids.Add(row[1], 0);
                continue;
            }

            if (number < 0 || taken.Contains(number)) number = own++;
            taken.Add(number);
            ids.Add(row[1], number);
            members.Add(new Citizenship(number, row[1], row[3]));
        }

        return new CitizenshipList(members, ids);
    }
}
