using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Planning;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing.National;

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

    public void Write(DelimitedFile file, NationalMonth figures)
    {
        var groups = Month.Range(from, figures.Month).SelectMany(applications.ByCitizenship).GroupBy(g => g.Name)
            .Select(g => (Name: g.Key, Men: g.Sum(c => (long)c.Men), Women: g.Sum(c => (long)c.Women))).OrderBy(g => g.Name, StringComparer.Ordinal)
            .SelectMany(g => new[] { (g.Name, Sex: "M", Weight: g.Men), (g.Name, Sex: "K", Weight: g.Women) }).ToArray();
        var weights = groups.Select(g => g.Weight).ToArray();
        var granted = LargestRemainder.Share(figures.Granted!.Value, [.. groups.Select(g => g.Weight * (OftenGranted.Contains(g.Name) ? 3 : 1))]);
        var rejected = LargestRemainder.Share(figures.Rejected!.Value, [.. groups.Select(g => g.Weight * (OftenGranted.Contains(g.Name) ? 1 : 2))]);
        var dublin = LargestRemainder.Share(figures.Dublin!.Value, weights);
        var other = LargestRemainder.Share(figures.Other!.Value, weights);
        for (var i = 0; i < groups.Length; i++)
        {
            var decided = granted[i] + rejected[i] + dublin[i] + other[i];
            if (decided == 0) continue;
            file.Month(figures.Month).Text(groups[i].Name).Text(groups[i].Sex).Count(decided).Count(granted[i]).Count(rejected[i]).Count(dublin[i])
                .Count(other[i]);
            if (decided > GroupFile.LargestMasked) file.Number(figures.HandlingMicrodays!.Value / 1_000_000);
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
