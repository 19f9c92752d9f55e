using System.Text;
using AsylumCare.Deliveries.Contracts;

namespace AsylumCare.Deliveries.Reading;

/// <summary>Where a file's header puts each column of its contract. Names are compared without regard to case; order is free.</summary>
/// <param name="FieldOf">Per contract column: the field, or −1 where an optional column is left out.</param>
/// <param name="Unknown">Fields that no column of the contract is called.</param>
internal sealed record HeaderMap(int FieldCount, IReadOnlyList<int> FieldOf, IReadOnlyList<(int Field, string Name)> Unknown)
{
    // Longer than any column's name, shorter than a PersonNyckel.
    private const int LongestName = 25;

    private static readonly char[] OtherSeparators = [',', '\t', '|'];

    /// <returns>Null where the header refuses the file; the findings say why.</returns>
    public static HeaderMap? Of(IReadOnlyList<string> names, DeliveryContract contract, long line, FindingLedger findings)
    {
        if (HasOtherSeparator(names, contract))
        {
            findings.Add(FileTexts.Separator, line);
            return null;
        }

        var fieldOf = Enumerable.Repeat(-1, contract.Columns.Count).ToArray();
        var unknown = new List<(int, string)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var field = 0; field < names.Count; field++)
        {
            var name = names[field].Trim();
            var column = IndexOf(contract, name);
            var isFirst = seen.Add(name);

            // A file sent without its header has a person's row here.
            if (RawNumber.IsIn(Encoding.UTF8.GetBytes(name))) findings.Add(FileTexts.RawNumber, line);
            else if (!isFirst) findings.Add(FileTexts.DuplicateColumn, line, column >= 0 ? name : Shown(field, name));
            else if (column >= 0) fieldOf[column] = field;
            else unknown.Add((field, Shown(field, name)));
        }

        for (var i = 0; i < fieldOf.Length; i++)
        {
            if (fieldOf[i] < 0)
                findings.Add(contract.Columns[i].Required ? FileTexts.MissingColumn : FileTexts.OptionalColumn, line, contract.Columns[i].Name);
        }

        foreach (var (_, name) in unknown) findings.Add(FileTexts.UnknownColumn, line, name);
        return findings.FileRefused ? null : new HeaderMap(names.Count, fieldOf, unknown);
    }

    /// <summary>An unknown name where it is a word, else its place: what stands there may be a value, and values are not shown.</summary>
    private static string Shown(int field, string name) =>
        name.Length is > 0 and <= LongestName && name.All(letter => char.IsLetter(letter) || letter == '_') ? name : $"kolumn {field + 1}";

    private static bool HasOtherSeparator(IReadOnlyList<string> names, DeliveryContract contract)
    {
        if (names.Any(n => IndexOf(contract, n.Trim()) >= 0)) return false;
        return OtherSeparators.Any(separator => string.Join(';', names).Split(separator).Count(n => IndexOf(contract, n.Trim(' ', '"', '\r')) >= 0) > 1);
    }

    private static int IndexOf(DeliveryContract contract, string name)
    {
        for (var i = 0; i < contract.Columns.Count; i++)
            if (contract.Columns[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }
}
