using System.Globalization;

namespace AsylumCare.OData;

/// <summary>
/// The query string taken apart: system options by their names with <c>$</c>, in lower case, whether they were written with it
/// or not; parameter aliases; and our own <c>publication</c>. Other names without <c>$</c> are the caller's own affair.
/// </summary>
internal sealed class QueryOptions
{
    private static readonly HashSet<string> Answered = new(StringComparer.Ordinal)
    {
        "$filter", "$select", "$orderby", "$top", "$skip", "$count", "$format", "$skiptoken",
    };

    private static readonly Dictionary<string, (string Swedish, string English)> NotYet = new(StringComparer.Ordinal)
    {
        ["$apply"] = ("Hämta raderna och summera hos dig, eller ta färdiga totaler ur IndicatorValues.", "Fetch the rows and add them up, or take totals from IndicatorValues."),
        ["$expand"] = ("Namn och koder står redan i raden; hämta annars dimensionens egen mängd.", "Names and codes stand in the row; else fetch the dimension's own set."),
        ["$search"] = ("Använd $filter med contains.", "Use $filter with contains."),
        ["$compute"] = ("Räkna hos dig, eller skriv uttrycket i $filter.", "Compute at your side, or write the expression in $filter."),
        ["$deltatoken"] = ("Hämta mängden för en ny publicering i stället.", "Fetch the set for a new publication instead."),
        ["$index"] = ("Använd $orderby med $skip.", "Use $orderby with $skip."),
        ["$levels"] = ("Mängderna har inga nivåer.", "The sets have no levels."),
        ["$id"] = ("Använd entitetens nyckel i adressen.", "Use the entity's key in the address."),
        ["$schemaversion"] = ("Metadata har ingen versionsväljare.", "The metadata has no version to choose."),
    };

    /// <summary>Our own option; as every name without $, it is told from others by its case.</summary>
    private const string Publication = "publication";

    private readonly Dictionary<string, string> _options;

    private QueryOptions(Dictionary<string, string> options) => _options = options;

    public string? this[string name] => _options.GetValueOrDefault(name);

    /// <summary>What the parser reads: the system options and the aliases.</summary>
    public IDictionary<string, string> ForParser() => _options
        .Where(option => option.Key is "$filter" or "$select" or "$orderby" or "$top" or "$skip" or "$count" || option.Key[0] == '@')
        .ToDictionary(option => option.Key, option => option.Value, StringComparer.Ordinal);

    /// <summary>Every option except some, as a query string.</summary>
    public string Without(params ReadOnlySpan<string> names)
    {
        var kept = new List<string>();
        foreach (var (name, value) in _options)
            if (!names.Contains(name)) kept.Add($"{Uri.EscapeDataString(name).Replace("%24", "$", StringComparison.Ordinal)}={Uri.EscapeDataString(value)}");
        return string.Join('&', kept);
    }

    /// <exception cref="ODataFailure">An option is unknown, unsupported, doubled or malformed.</exception>
    public static QueryOptions Parse(string? query, int longest)
    {
        var text = query is ['?', .. var rest] ? rest : query ?? "";
        if (text.Length > longest)
            throw new ODataFailure(
                414, "UriTooLong", string.Create(CultureInfo.InvariantCulture, $"Frågan får ha högst {longest} tecken."),
                string.Create(CultureInfo.InvariantCulture, $"The query may have at most {longest} characters."));
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = NameOf(Decoded(equals < 0 ? part : part[..equals]));
            if (name.Length == 0) throw ODataFailure.BadRequest("En frågedel saknar namn.", "An option has no name.");
            if (!options.TryAdd(name, equals < 0 ? "" : Decoded(part[(equals + 1)..])))
                throw ODataFailure.BadRequest($"{name} får stå en gång.", $"{name} may stand once.", name);
        }

        return new QueryOptions(options);
    }

    // Readers write %24filter, $filter and filter; all are the same option.
    private static string NameOf(string written)
    {
        var name = written.Trim();
        if (name is ['@', ..]) return name;
        var system = (name is ['$', ..] ? name : $"${name}").ToLowerInvariant();
        if (Answered.Contains(system)) return system;
        if (NotYet.TryGetValue(system, out var advice))
            throw ODataFailure.NotImplemented($"{system} besvaras inte. {advice.Swedish}", $"{system} is not answered. {advice.English}", system);
        if (name is ['$', ..])
            throw ODataFailure.BadRequest(
                $"{name} är inget alternativ. Tillåtna: {string.Join(", ", Answered)}.", $"{name} is no option. Allowed: {string.Join(", ", Answered)}.", name);
        if (name != Publication && name.Equals(Publication, StringComparison.OrdinalIgnoreCase))
            throw ODataFailure.BadRequest($"{name} är inget alternativ; skriv {Publication}.", $"{name} is no option; write {Publication}.", name);
        return name;
    }

    private static string Decoded(string text)
    {
        var decoded = Uri.UnescapeDataString(text.Replace('+', ' '));
        return decoded.Contains('\0', StringComparison.Ordinal)
            ? throw ODataFailure.BadRequest("Tecknet NUL får inte förekomma.", "The character NUL is not allowed.")
            : decoded;
    }
}
