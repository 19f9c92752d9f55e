using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing.National;

/// <summary>A group of those enrolled at the end of a month.</summary>
/// <param name="Municipality">SCB's code as a number; 0 where Migrationsverket does not know it.</param>
/// <param name="AgeGroup">0 to 3: 0–17, 18–19, 20–64, 65 and over.</param>
internal readonly record struct EnrolledGroup(int Region, int Municipality, HousingForm Housing, int AgeGroup);

/// <summary>
/// Rows of MV_INSKRIVNA: the simulated persons enrolled at the end of a month, by municipality, housing and age. Migrationsverket's system
/// knows of what happens a few days after it has happened, so its stock differs a little from that of the registers; of a few it does not
/// know the municipality.
/// </summary>
internal sealed class EnrolledGroups
{
    public const string FileKind = "MV_INSKRIVNA";

    /// <summary>Days by which the agency's picture lags.</summary>
    private const int LagDays = 3;

    private const int UnknownMunicipalityPermille = 8;

    private static readonly string[] AgeGroups = ["0-17", "18-19", "20-64", "65+"];

    private readonly Regions _regions;
    private readonly string[] _counties;
    private readonly Dictionary<int, string> _municipalities;
    private readonly Month _from;
    private readonly Dictionary<EnrolledGroup, int>[] _months;

    public EnrolledGroups(long seed, Person[] persons, Regions regions, Month from, Month to)
    {
        (_regions, _from) = (regions, from);
        var table = SeedTable.Read("reference/regions.csv");
        _counties = [.. Enumerable.Range(0, table.Count).Select(row => table.Text(row, "Lan"))];
        _municipalities = regions.All.SelectMany(region => region.MunicipalityCodes.Zip(region.MunicipalityNames))
            .ToDictionary(municipality => int.Parse(municipality.First), municipality => municipality.Second);
        _municipalities.Add(0, "okänd kommun");
        _months = [.. Month.Range(from, to).Select(_ => new Dictionary<EnrolledGroup, int>())];
        var snapshots = Month.Range(from, to).Select(month => (month.LastDay.DayNumber - LagDays, month.Year)).ToArray();
        Span<Residency> residencies = stackalloc Residency[Residency.MostOfOnePerson];
        for (var number = 0; number < persons.Length; number++)
        {
            ref readonly var person = ref persons[number];
            var housing = Housing.Of(person, seed, number);
            var isUnknown = new Draw(seed, Purpose.Municipality, ~number).Chance(UnknownMunicipalityPermille);
            foreach (var stay in residencies[..Residency.Of(person, to.LastDay.DayNumber, residencies)])
            {
                var municipality = isUnknown ? 0 : MunicipalityOf(regions[stay.Region], seed, number);
                for (var i = Math.Max(0, Month.OfDay(stay.From).MonthsSince(from)); i < snapshots.Length && snapshots[i].Item1 < stay.Until; i++)
                    if (snapshots[i].Item1 >= stay.From) Add(_months[i], new(stay.Region, municipality, housing, AgeGroupOf(snapshots[i].Year - person.BirthYear)));
            }
        }
    }

    public static ReadOnlySpan<byte> Header => "Manad;Lan;Kommun;Boendeform;Status;Aldersgrupp;Kon;Antal;PubliceradDatum"u8;

    public IEnumerable<KeyValuePair<EnrolledGroup, int>> Of(Month month) => _months[month.MonthsSince(_from)]
        .OrderBy(g => (g.Key.Region, g.Key.Municipality, g.Key.Housing, g.Key.AgeGroup));

    public void Write(DelimitedFile file, Month month, int published)
    {
        var lastDay = month.LastDay.DayNumber;
        var nation = 0;
        foreach (var county in Of(month).GroupBy(g => g.Key.Region))
        {
            var name = _counties[_regions.IndexOf(county.Key)];
            foreach (var (group, count) in county)
                file.Date(lastDay).Text(name).Text(_municipalities[group.Municipality]).Text(Form(group.Housing)).Nothing().Text(AgeGroups[group.AgeGroup]).Nothing()
                    .Count(count).Date(published).EndRow();
            var sum = county.Sum(g => g.Value);
            file.Date(lastDay).Text(name).Total().Total().Nothing().Total().Nothing().Count(sum).Date(published).EndRow();
            nation += sum;
        }
        if (nation > 0) file.Date(lastDay).Total().Total().Total().Nothing().Total().Nothing().Number(nation).Date(published).EndRow();
    }

    private static void Add(Dictionary<EnrolledGroup, int> groups, EnrolledGroup group) => groups[group] = groups.GetValueOrDefault(group) + 1;

    private static int MunicipalityOf(Region region, long seed, int number) => int.Parse(region.MunicipalityCodes[region.MunicipalityOf(seed, number)]);

    private static int AgeGroupOf(int age) => age switch { < 18 => 0, < 20 => 1, < 65 => 2, _ => 3 };

    private static ReadOnlySpan<byte> Form(HousingForm housing) =>
        housing switch { HousingForm.Centre => "ABO"u8, HousingForm.Own => "EBO"u8, _ => "ÖVR"u8 };
}
