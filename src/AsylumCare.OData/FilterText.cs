using System.Text.RegularExpressions;

namespace AsylumCare.OData;

/// <summary>
/// A filter's text, cut where <c>or</c> and <c>and</c> stand outside brackets. The parser refuses chains of several hundred
/// terms, which BI tools send; cut in parts they are read part by part.
/// </summary>
internal abstract partial record FilterText
{
    private const int DeepestBrackets = 50;
    private const int LongestPart = 600;

    /// <summary>A part that the parser takes.</summary>
    public sealed record Whole(string Text) : FilterText;

    public sealed record Either(IReadOnlyList<FilterText> Parts) : FilterText;

    public sealed record Every(IReadOnlyList<FilterText> Parts) : FilterText;

    /// <exception cref="ODataFailure">Brackets are nested deeper than 50, in any option.</exception>
    public static void RequireShallow(IDictionary<string, string> options)
    {
        foreach (var (name, text) in options)
        {
            var deepest = 0;
            Walk(text, (_, depth) => deepest = Math.Max(deepest, depth));
            if (deepest > DeepestBrackets)
                throw ODataFailure.BadRequest("Parenteserna är nästlade för djupt (högst 50).", "The brackets are nested too deep (at most 50).", name);
        }
    }

    public static FilterText Read(string text)
    {
        if (text.Length <= LongestPart) return new Whole(text);
        var inside = WithoutOuterBrackets(text);
        if (Cut(inside, "or") is { Count: > 1 } either) return new Either([.. Joined(either, " or ").Select(Read)]);
        if (Cut(inside, "and") is { Count: > 1 } every) return new Every([.. Joined(every, " and ").Select(Read)]);
        return new Whole(text);
    }

    /// <summary>The parser reads lists as JSON and refuses bare dates there, which are right: they are given in quotes.</summary>
    public static string WithQuotedDates(string text)
    {
        var parts = text.Split('\'');
        for (var outside = 0; outside < parts.Length; outside += 2)
            parts[outside] = BareList().Replace(parts[outside], list => BareDate().Replace(list.Value, "'$0'"));
        return string.Join('\'', parts);
    }

    private static string WithoutOuterBrackets(string text)
    {
        var trimmed = text.Trim();
        while (trimmed is ['(', .., ')'])
        {
            var closes = -1;
            Walk(trimmed, (place, depth) => closes = closes < 0 && depth == 0 ? place : closes);
            if (closes != trimmed.Length - 1) break;
            trimmed = trimmed[1..^1].Trim();
        }

        return trimmed;
    }

    private static List<string> Cut(string text, string word)
    {
        var (parts, start) = (new List<string>(), 0);
        Walk(text, (place, depth) =>
        {
            if (depth > 0 || place < start || !char.IsWhiteSpace(text[place]) || !StandsAt(text, place + 1, word)) return;
            parts.Add(text[start..place]);
            start = place + 1 + word.Length;
        });
        parts.Add(text[start..]);
        return parts;
    }

    private static bool StandsAt(string text, int place, string word) =>
        place + word.Length < text.Length && text.AsSpan(place, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)
        && char.IsWhiteSpace(text[place + word.Length]);

    // Neighbours are read together while they are short: one reading costs the same for one term as for twenty.
    private static IEnumerable<string> Joined(List<string> parts, string word)
    {
        var group = parts[0];
        foreach (var part in parts.Skip(1))
        {
            if (group.Length + word.Length + part.Length <= LongestPart)
            {
                group += word + part;
                continue;
            }

            yield return group;
            group = part;
        }

        yield return group;
    }

    // Each character outside quotes, with the depth of brackets after it. A quote inside a text is doubled, so that quotes always
    // switch between inside and outside.
    private static void Walk(string text, Action<int, int> visit)
    {
        var (depth, quoted) = (0, false);
        for (var place = 0; place < text.Length; place++)
        {
            var character = text[place];
            if (character == '\'') quoted = !quoted;
            if (quoted) continue;
            if (character is '(' or '[' or '{') depth++;
            else if (character is ')' or ']' or '}') depth--;
            visit(place, depth);
        }
    }

    [GeneratedRegex(@"\bin\s*\([^()]*\)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareList();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b(?!T)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareDate();
}
