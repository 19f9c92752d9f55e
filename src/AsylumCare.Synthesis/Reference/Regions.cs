using System.Text;
using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.Reference;

/// <summary>A region as the generator needs it.</summary>
/// <param name="Id">SCB number.</param>
/// <param name="VantetiderCode">Its code in Väntetidsdatabasen.</param>
/// <param name="OrganisationNumber">Ten digits, public.</param>
/// <param name="SpeaksVantetider">Whether its deliveries declare Väntetidsdatabasen's codes.</param>
internal sealed record Region(
    int Id, string ScbCode, string VantetiderCode, string OrganisationNumber, int Population, bool SpeaksVantetider,
    byte[][] MunicipalityCodes, string[] MunicipalityNames, int[] MunicipalitySums)
{
    /// <summary>Where in the region a person lives, by the municipalities' population.</summary>
    /// <returns>An index of the region's municipalities.</returns>
    public int MunicipalityOf(long seed, int person)
    {
        var draw = new Draw(seed, Purpose.Municipality, ((long)person << 8) | (uint)Id);
        return draw.Pick(MunicipalitySums);
    }

    /// <summary>The code its file names, manifests and Regionkod carry.</summary>
    public string DeclaredCode => SpeaksVantetider ? VantetiderCode : ScbCode;

    public byte[] DeclaredText { get; } = Encoding.ASCII.GetBytes(SpeaksVantetider ? VantetiderCode : ScbCode);

    /// <summary>Writes men as M and women as K, which is accepted with a warning.</summary>
    public bool WritesSexAsLetter => Id == 9;

    public bool WritesDiagnosesDotted => Id is 8 or 20;

    /// <summary>Writes text in Windows-1252, with no byte-order mark, and not in UTF-8.</summary>
    public bool WritesWindows1252 => Id is 7 or 22;

    /// <summary>Sends WHO-5 on the percent scale, which is accepted with a warning and divided by four.</summary>
    public bool SendsWellBeingInPercent => Id is 6 or 18;

    /// <summary>Of a private provider of care in the region that does not exist: 559999 is Bolagsverket's range for tests.</summary>
    public string PrivateOrganisationNumber { get; } = WithCheckDigit($"5599990{Id:D2}");

    public byte[] ScbText { get; } = Encoding.ASCII.GetBytes(ScbCode);

    private static string WithCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var twice = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (twice / 10) + (twice % 10);
        }
        return $"{digits}{(10 - (sum % 10)) % 10}";
    }
}

/// <summary>The 21 regions in county order, with their municipalities by population.</summary>
internal sealed class Regions
{
    /// <summary>Regions whose systems speak Väntetidsdatabasen's codes in the demonstration; the others speak SCB's.</summary>
    private static readonly int[] VantetiderSpeakers = [5, 10, 14, 17, 19, 22, 24];

    /// <summary>Organisation numbers of the regions (the Swedish companies register), in county order.</summary>
    private static readonly string[] OrganisationNumbers =
    [
        "2321000016", "2321000024", "2321000032", "2321000040", "2321000057", "2321000065", "2321000073",
        "2120000803", "2321000081", "2321000255", "2321000115", "2321000131", "2321000156", "2321000164",
        "2321000172", "2321000180", "2321000198", "2321000206", "2321000214", "2321000222", "2321000230",
    ];

    private readonly int[] _indexOfId = new int[100];
    private readonly int[] _populationSums;

    public Regions()
    {
        var municipalities = SeedTable.Read("reference/municipalities.csv");
        var table = SeedTable.Read("reference/regions.csv");
        All = new Region[table.Count];
        for (var row = 0; row < table.Count; row++)
        {
            var id = table.Number(row, "Lanskod");
            var own = Enumerable.Range(0, municipalities.Count).Where(m => municipalities.Number(m, "Lanskod") == id).ToArray();
            All[row] = new Region(
                id, table.Text(row, "Lanskod"), table.Text(row, "VantetiderRegionkod"), OrganisationNumbers[row],
                table.Number(row, "Folkmangd2018"), VantetiderSpeakers.Contains(id),
                [.. own.Select(m => Encoding.ASCII.GetBytes(municipalities.Text(m, "Kommunkod")))],
                [.. own.Select(m => municipalities.Text(m, "Kommun"))],
                RunningSums(own.Select(m => municipalities.Number(m, "Folkmangd2018"))));
            _indexOfId[id] = row;
        }
        _populationSums = RunningSums(All.Select(region => region.Population));
    }

    public Region[] All { get; }

    public int IndexOf(int regionId) => _indexOfId[regionId];

    public Region this[int regionId] => All[_indexOfId[regionId]];

    /// <returns>The number of a region, drawn by population.</returns>
    public byte Any(ref Draw draw) => (byte)All[draw.Pick(_populationSums)].Id;

    /// <returns>The number of another region, drawn by population.</returns>
    public byte AnyBut(byte regionId, ref Draw draw)
    {
        byte other;
        do other = Any(ref draw);
        while (other == regionId);
        return other;
    }

    private static int[] RunningSums(IEnumerable<int> weights)
    {
        var sum = 0;
        return [.. weights.Select(weight => sum += weight)];
    }
}
