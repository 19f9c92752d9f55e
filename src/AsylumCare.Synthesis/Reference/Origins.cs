using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.Reference;

/// <summary>Citizenships by UNHCR's new applications of each year; unaccompanied minors come more often from a few countries.</summary>
internal sealed class Origins
{
    /// <summary>How much more often than others unaccompanied minors come from a country, in tenths; the rest 5.</summary>
    private static readonly Dictionary<string, int> UnaccompaniedTilt = new()
    {
        ["AFG"] = 26, ["SOM"] = 20, ["ERI"] = 18, ["ETH"] = 15, ["MAR"] = 20,
    };

    private readonly List<byte[]> _codes = [];
    private readonly Dictionary<int, YearSums> _years = [];

    public Origins(NationalSeries national, Month from, Month to)
    {
        var table = SeedTable.Read("unhcr/applications_by_origin_year.csv");
        var indexOfCode = new Dictionary<string, int>();
        var rowsByYear = Enumerable.Range(0, table.Count).ToLookup(row => table.Number(row, "Ar"));
        for (var year = from.Year; year <= to.Year; year++)
        {
            var members = rowsByYear[year].Select(row => (Code: table.Text(row, "Iso3"), Weight: table.Number(row, "NyaAnsokningar"))).ToArray();
            foreach (var (code, _) in members)
                if (indexOfCode.TryAdd(code, _codes.Count)) _codes.Add(System.Text.Encoding.ASCII.GetBytes(code));
            _years.Add(year, YearSums.Of(members, indexOfCode, UnaccompaniedPermille(national, year)));
        }
    }

    public byte[] Code(int index) => _codes[index];

    /// <returns>Index of a citizenship.</returns>
    public short Any(int year, bool unaccompanied, ref Draw draw)
    {
        var sums = _years[year];
        return sums.Members[draw.Pick(unaccompanied ? sums.Unaccompanied : sums.Others)];
    }

    private static int UnaccompaniedPermille(NationalSeries national, int year)
    {
        var months = national.Months.Where(m => m.Month.Year == year).ToArray();
        return months.Sum(m => m.Unaccompanied) * 1000 / months.Sum(m => m.Applications);
    }

    private sealed record YearSums(short[] Members, int[] Unaccompanied, int[] Others)
    {
        private const int Resolution = 10_000_000;

        /// <summary>The others' shares are what is left of the year's when the unaccompanied have theirs, so that the whole is UNHCR's.</summary>
        public static YearSums Of((string Code, int Weight)[] members, Dictionary<string, int> indexOfCode, int unaccompaniedPermille)
        {
            var total = members.Sum(m => (long)m.Weight);
            var tiltedTotal = members.Sum(m => (long)m.Weight * Tilt(m.Code));
            var unaccompanied = new int[members.Length];
            var others = new int[members.Length];
            var (unaccompaniedSum, othersSum) = (0, 0);
            for (var i = 0; i < members.Length; i++)
            {
                var share = members[i].Weight * (long)Resolution / total;
                var tilted = members[i].Weight * (long)Tilt(members[i].Code) * Resolution / tiltedTotal;
                unaccompanied[i] = unaccompaniedSum += (int)tilted;
                others[i] = othersSum += (int)Math.Max(0, share - (tilted * unaccompaniedPermille / 1000));
            }
            return new YearSums([.. members.Select(m => (short)indexOfCode[m.Code])], unaccompanied, others);
        }

        private static int Tilt(string code) => UnaccompaniedTilt.GetValueOrDefault(code, 5);
    }
}
