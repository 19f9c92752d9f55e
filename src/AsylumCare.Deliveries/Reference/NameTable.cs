namespace AsylumCare.Deliveries.Reference;

/// <param name="IsAlias">Another spelling than the official name.</param>
public readonly record struct KnownName(int Id, bool IsAlias);

/// <summary>Names of places and countries as they are printed: case, hyphens, footnote marks and double spaces do not matter.</summary>
public sealed class NameTable
{
    private readonly Dictionary<string, KnownName> _names = new(StringComparer.Ordinal);
    private readonly bool _municipal;

    /// <param name="municipal">"X kommun", "X stad" and their genitives are X.</param>
    internal NameTable(bool municipal = false) => _municipal = municipal;

    /// <summary>In order of name.</summary>
    public IEnumerable<(string Key, int Id)> All => _names.Select(pair => (pair.Key, pair.Value.Id)).OrderBy(pair => pair.Key, StringComparer.Ordinal);

    public KnownName? Find(string text)
    {
        var key = KeyOf(text);
        if (_names.TryGetValue(key, out var known)) return known;
        if (!_municipal) return null;
        foreach (var ending in (string[])[" kommun", " stad", " kn"])
        {
            if (!key.EndsWith(ending, StringComparison.Ordinal)) continue;
            var bare = key[..^ending.Length];
            if (_names.TryGetValue(bare, out known)) return known with { IsAlias = true };
            if (bare.EndsWith('s') && _names.TryGetValue(bare[..^1], out known)) return known with { IsAlias = true };
        }

        return null;
    }

    /// <summary>Lower case, single spaces for spaces and hyphens, no footnote mark ("*1") at the end.</summary>
    public static string KeyOf(string text)
    {
        var star = text.IndexOf('*', StringComparison.Ordinal);
        var words = (star > 0 ? text[..star] : text).ToLowerInvariant()
            .Split([' ', '-', '\u2010', '\u2011', '\u2013', '\u00A0', '\u202F', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    /// <summary>The first to give a name keeps it.</summary>
    internal void Add(string name, int id, bool isAlias) => _names.TryAdd(KeyOf(name), new KnownName(id, isAlias));
}
