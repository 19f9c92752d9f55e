using System.Text.RegularExpressions;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>Headings and labels as people write them, made comparable.</summary>
internal static partial class Heading
{
    // A footnote is longer; no label or heading is.
    private const int Longest = 120;

    /// <summary>The whole heading and each half of a bilingual one ("Årmånad / Yearmonth"), in lower case without footnote marks.</summary>
    public static IEnumerable<string> Keys(string text)
    {
        if (text.Length > Longest) yield break;
        yield return NameTable.KeyOf(WithoutMark(text));
        if (!text.Contains('/', StringComparison.Ordinal)) yield break;
        foreach (var half in text.Split('/')) yield return NameTable.KeyOf(WithoutMark(half));
    }

    public static bool Is(string text, IReadOnlyList<string> headings) => Keys(text).Any(key => headings.Any(heading => NameTable.KeyOf(heading) == key));

    /// <summary>"Dublin *1", "Syrien 1)" and "Summa²" without their marks.</summary>
    public static string WithoutMark(string text) => text.Length > Longest ? text : Mark().Replace(text, "") is { Length: > 0 } bare ? bare : text;

    /// <summary>A total's label: of everything, or of the group it stands in; or "Hallands län totalt", of the group it names.</summary>
    /// <param name="group">The group named, or empty.</param>
    public static bool IsTotal(string label, out string group, out bool ofGroup)
    {
        var match = Total().Match(label.Length > Longest ? "" : WithoutMark(label));
        group = match.Groups["before"].Value.Length > 0 ? match.Groups["before"].Value : match.Groups["after"].Value;
        ofGroup = match.Success && (group.Length > 0 || match.Groups["word"].ValueSpan.StartsWith("del", StringComparison.OrdinalIgnoreCase));
        return match.Success && (match.Groups["before"].Length == 0 || match.Groups["after"].Length == 0);
    }

    // A star with its number, a number with a bracket, a raised number.
    [GeneratedRegex(@"(\s*(\*+\s*[0-9]*\)?|\s[0-9]{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]+))+\s*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\A((?<before>.{2,60}?)[ ,:]+)??(?<word>totalt|total|delsumma|summa|hela riket|riket|samtliga)((:| för)? (?<after>.{2,60}))?:?\z",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Total();
}
