using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Planning;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing.National;

/// <summary>A month's decisions for persons of a citizenship and sex.</summary>
internal readonly record struct DecisionGroup(string Name, int Sex, int Granted, int Rejected, int Dublin, int Other)
{
    public int Decided => Granted + Rejected + Dublin + Other;
}

/// <summary>
/// Rows of MV_BESLUT: a month's real decisions shared out over the citizenships and sexes of those who had applied by then. The sharing is
/// synthetic; its sums are the real figures.
/// </summary>
internal sealed class DecisionGroups(ApplicationGroups applications, Month from)
{
    public const string FileKind = "MV_BESLUT";

    /// <summary>Citizenships whose applicants were granted permits more often than others.</summary>
    private static readonly string[] OftenGranted = ["Syrien", "Eritrea", "Afghanistan", "Somalia"];

    public static ReadOnlySpan<byte> Header =>
        "Manad;Medborgarskap;Kon;Avgjorda;Bifall;Avslag;Dublin;Ovriga;GenomsnittligHandlaggningstidDagar;BifallsandelTotal;BifallsandelExklDublinOvriga"u8;

    /// <summary>Groups with decisions, in order of citizenship, men before women.</summary>
    public IEnumerable<DecisionGroup> Of(NationalMonth figures)
    {
        var groups = Month.Range(from, figures.Month).SelectMany(applications.ByCitizenship).GroupBy(g => g.Name)
            .Select(g => (Name: g.Key, Men: g.Sum(c => (long)c.Men), Women: g.Sum(c => (long)c.Women))).OrderBy(g => g.Name, StringComparer.Ordinal)
            .SelectMany(g => new[] { (g.Name, Sex: 1, Weight: g.Men), (g.Name, Sex: 2, Weight: g.Women) }).ToArray();
        var weights = groups.Select(g => g.Weight).ToArray();
        var granted = LargestRemainder.Share(figures.Granted!.Value, [.. groups.Select(g => g.Weight * (OftenGranted.Contains(g.Name) ? 3 : 1))]);
        var rejected = LargestRemainder.Share(figures.Rejected!.Value, [.. groups.Select(g => g.Weight * (OftenGranted.Contains(g.Name) ? 1 : 2))]);
        var dublin = LargestRemainder.Share(figures.Dublin!.Value, weights);
        var other = LargestRemainder.Share(figures.Other!.Value, weights);
        return groups.Select((group, i) => new DecisionGroup(group.Name, group.Sex, granted[i], rejected[i], dublin[i], other[i])).Where(group => group.Decided > 0);
    }

    public void Write(DelimitedFile file, NationalMonth figures)
    {
        foreach (var group in Of(figures))
        {
            file.Month(figures.Month).Text(group.Name).Text(group.Sex == 1 ? "M"u8 : "K"u8).Count(group.Decided).Count(group.Granted).Count(group.Rejected)
                .Count(group.Dublin).Count(group.Other);
            if (group.Decided > GroupFile.LargestMasked) file.Number(figures.HandlingMicrodays!.Value / 1_000_000);
            else file.Nothing();
            file.Nothing().Nothing().EndRow();
        }
        WriteTotal(file, figures);
    }

    private static void WriteTotal(DelimitedFile file, NationalMonth figures)
    {
        // Parts are summed, for the published whole may differ from them by a few.
        var (granted, rejected) = (figures.Granted!.Value, figures.Rejected!.Value);
        var decided = granted + rejected + figures.Dublin!.Value + figures.Other!.Value;
        file.Month(figures.Month).Total().Total().Number(decided).Number(granted).Number(rejected)
            .Number(figures.Dublin.Value).Number(figures.Other.Value).Number(figures.HandlingMicrodays!.Value / 1_000_000)
            .Text(Percent(granted, decided)).Text(Percent(granted, granted + rejected)).EndRow();
    }

    /// <summary>Whole per cent, as in the published tables; nothing of nothing.</summary>
    private static string Percent(int part, int whole) => whole == 0 ? "" : $"{((part * 200L) + whole) / (2L * whole)}%";
}
