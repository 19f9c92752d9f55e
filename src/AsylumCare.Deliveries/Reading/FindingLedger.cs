namespace AsylumCare.Deliveries.Reading;

/// <summary>A rule's name and what it says: Swedish and English.</summary>
internal readonly record struct RuleText(Severity Severity, string Rule, string Sv, string En);

/// <summary>
/// The findings of one file: the first hundred of each rule and column, nine hundred in all; the rest are counted, so that
/// one noisy rule neither hides the others nor fills the memory.
/// </summary>
internal sealed class FindingLedger(string file)
{
    private const int MostOfARule = 100;
    private const int MostInAll = 900;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<(string Rule, string? Column), (int Kept, long LeftOut, Finding First)> _rules = [];

    /// <summary>The file is refused by something already found.</summary>
    public bool FileRefused { get; private set; }

    public void Add(in RuleText text, long line, string? column = null, string? maskedValue = null)
    {
        FileRefused |= text.Severity == Severity.File;
        var key = (text.Rule, column);
        var known = _rules.TryGetValue(key, out var rule);
        if (known && (rule.Kept >= MostOfARule || _findings.Count >= MostInAll))
        {
            _rules[key] = rule with { LeftOut = rule.LeftOut + 1 };
            return;
        }

        var finding = new Finding(text.Severity, text.Rule, file, line, column, text.Sv, text.En, maskedValue);
        _findings.Add(finding);
        _rules[key] = known ? rule with { Kept = rule.Kept + 1 } : (1, 0, finding);
    }

    /// <summary>Those that refuse the file first, then by line; last, with line 0, how many of each rule were left out.</summary>
    public IReadOnlyList<Finding> All() =>
    [
        .. _findings.OrderBy(f => f.Severity != Severity.File).ThenBy(f => f.Line),
        .. _rules.Values.Where(r => r.LeftOut > 0).Select(LeftOut),
    ];

    private static Finding LeftOut((int Kept, long LeftOut, Finding First) rule) => rule.First with
    {
        Line = 0,
        MaskedValue = null,
        Occurrences = rule.LeftOut,
    };
}
