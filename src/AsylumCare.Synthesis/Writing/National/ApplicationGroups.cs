using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Reference;
using AsylumCare.Synthesis.Truth;

namespace AsylumCare.Synthesis.Writing.National;

/// <summary>
/// Rows of MV_ANSOKAN: a month's real numbers of applicants, men, minors and unaccompanied, crossed with citizenship and age as the
/// simulated applicants have them. The crossing is synthetic.
/// </summary>
internal sealed class ApplicationGroups
{
    public const string FileKind = "MV_ANSOKAN";

    private static readonly string[] Ages = ["", "0-6", "7-12", "13-15", "16-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+"];

    private readonly Citizenships _names;
    private readonly Dictionary<Month, SortedDictionary<(string Name, int Sex, int AgeBand, bool Unaccompanied), int>> _months = [];

    public ApplicationGroups(Person[] applicants, Citizenships names)
    {
        _names = names;
        foreach (ref readonly var person in applicants.AsSpan())
        {
            var month = Month.OfDay(person.Applied);
            if (!_months.TryGetValue(month, out var groups)) _months.Add(month, groups = new(Comparer<(string, int, int, bool)>.Create(Compare)));
            var group = (_names.Name(person.Citizenship), (int)person.Sex, TruthCells.AgeBandOf(month.Year - person.BirthYear), person.Unaccompanied);
            groups[group] = groups.GetValueOrDefault(group) + 1;
        }
    }

    public static ReadOnlySpan<byte> Header => "Manad;Medborgarskap;Kon;Aldersgrupp;Ensamkommande;Antal;PubliceradDatum"u8;

    public SortedDictionary<(string Name, int Sex, int AgeBand, bool Unaccompanied), int> Of(Month month) => _months.GetValueOrDefault(month, []);

    /// <summary>Applicants of each citizenship in the month, men and women.</summary>
    public IEnumerable<(string Name, int Men, int Women)> ByCitizenship(Month month) =>
        Of(month).GroupBy(g => g.Key.Name)
            .Select(g => (g.Key, g.Where(c => c.Key.Sex == 1).Sum(c => c.Value), g.Where(c => c.Key.Sex != 1).Sum(c => c.Value)));

    public void Write(DelimitedFile file, Month month, int published)
    {
        foreach (var ((name, sex, ageBand, unaccompanied), count) in Of(month))
            file.Month(month).Text(name).Text(sex == 1 ? "M"u8 : "K"u8).Text(Ages[ageBand]).Text(unaccompanied ? "J"u8 : "N"u8).Count(count).Date(published).EndRow();
        foreach (var (name, men, women) in ByCitizenship(month)) file.Month(month).Text(name).Total().Total().Total().Count(men + women).Date(published).EndRow();
        file.Month(month).Total().Total().Total().Total().Number(Of(month).Sum(g => g.Value)).Date(published).EndRow();
    }

    private SortedDictionary<(string Name, int Sex, int AgeBand, bool Unaccompanied), int> Groups(Month month) => _months.GetValueOrDefault(month, []);

    private static int Compare((string Name, int Sex, int AgeBand, bool Unaccompanied) a, (string Name, int Sex, int AgeBand, bool Unaccompanied) b)
    {
        var byName = string.CompareOrdinal(a.Name, b.Name);
        return byName != 0 ? byName : (a.Sex, a.AgeBand, a.Unaccompanied).CompareTo((b.Sex, b.AgeBand, b.Unaccompanied));
    }
}
