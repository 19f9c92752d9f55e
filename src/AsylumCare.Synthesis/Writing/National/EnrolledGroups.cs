using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing.National;

/// <summary>A group of those enrolled at the end of a month.</summary>
/// <param name="AgeGroup">0 to 3: 0–17, 18–19, 20–64, 65 and over.</param>
internal readonly record struct EnrolledGroup(int Region, HousingForm Housing, int AgeGroup, int Sex);

/// <summary>
/// Rows of MV_INSKRIVNA: the simulated persons enrolled at the end of a month, by county, housing, age and sex. Migrationsverket's system
/// knows of what happens a few days after it has happened, so its stock differs a little from that of the registers.
/// </summary>
internal sealed class EnrolledGroups
{
    public const string FileKind = "MV_INSKRIVNA";

    /// <summary>Days by which the agency's picture lags.</summary>
    private const int LagDays = 3;

    private static readonly string[] AgeGroups = ["0-17", "18-19", "20-64", "65+"];

    private readonly Regions _regions;
    private readonly string[] _counties;
    private readonly Month _from;
    private readonly Dictionary<EnrolledGroup, int>[] _months;

    public EnrolledGroups(long seed, Person[] persons, Regions regions, Month from, Month to)
    {
        (_regions, _from) = (regions, from);
        var table = SeedTable.Read("reference/regions.csv");
        _counties = [.. Enumerable.Range(0, table.Count).Select(row => table.Text(row, "Lan"))];
        _months = [.. Month.Range(from, to).Select(_ => new Dictionary<EnrolledGroup, int>())];
        var snapshots = Month.Range(from, to).Select(month => (month.LastDay.DayNumber - LagDays, month.Year)).ToArray();
        Span<Residency> residencies = stackalloc Residency[Residency.MostOfOnePerson];
        for (var number = 0; number < persons.Length; number++)
        {
            ref readonly var person = ref persons[number];
            var housing = Housing.Of(person, seed, number);
            foreach (var stay in residencies[..Residency.Of(person, to.LastDay.DayNumber, residencies)])
                for (var i = Math.Max(0, Month.OfDay(stay.From).MonthsSince(from)); i < snapshots.Length && snapshots[i].Item1 < stay.Until; i++)
                    if (snapshots[i].Item1 >= stay.From) Add(_months[i], new(stay.Region, housing, AgeGroupOf(snapshots[i].Year - person.BirthYear), person.Sex));
        }
    }

    public static ReadOnlySpan<byte> Header => "Manad;Lan;Kommun;Boendeform;Status;Aldersgrupp;Kon;Antal;PubliceradDatum"u8;

    public IEnumerable<KeyValuePair<EnrolledGroup, int>> Of(Month month) => _months[month.MonthsSince(_from)]
        .OrderBy(g => (g.Key.Region, g.Key.Housing, g.Key.AgeGroup, g.Key.Sex));

    public void Write(DelimitedFile file, Month month, int published)
    {
        var lastDay = month.LastDay.DayNumber;
        var nation = 0;
        foreach (var county in Of(month).GroupBy(g => g.Key.Region))
        {
            var name = _counties[_regions.IndexOf(county.Key)];
            foreach (var (group, count) in county)
                file.Date(lastDay).Text(name).Nothing().Text(Form(group.Housing)).Nothing().Text(AgeGroups[group.AgeGroup])
                    .Text(group.Sex == 1 ? "M"u8 : "K"u8).Count(count).Date(published).EndRow();
            var sum = county.Sum(g => g.Value);
            file.Date(lastDay).Text(name).Nothing().Total().Nothing().Total().Total().Count(sum).Date(published).EndRow();
            nation += sum;
        }
        if (nation > 0) file.Date(lastDay).Total().Nothing().Total().Nothing().Total().Total().Number(nation).Date(published).EndRow();
    }

    private static void Add(Dictionary<EnrolledGroup, int> groups, EnrolledGroup group) => groups[group] = groups.GetValueOrDefault(group) + 1;

    private static int AgeGroupOf(int age) => age switch { < 18 => 0, < 20 => 1, < 65 => 2, _ => 3 };

    private static ReadOnlySpan<byte> Form(HousingForm housing) =>
        housing switch { HousingForm.Centre => "ABO"u8, HousingForm.Own => "EBO"u8, _ => "ÖVR"u8 };
}
