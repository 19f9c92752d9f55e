using AsylumCare.Deliveries.Contracts;

namespace AsylumCare.Deliveries.Reading;

/// <summary>Where a file's header puts each column of its contract. Names are compared without regard to case; order is free.</summary>
/// <param name="FieldOf">Per contract column: the field, or −1 where an optional column is left out.</param>
/// <param name="Unknown">Fields that no column of the contract is called.</param>
internal sealed record HeaderMap(int FieldCount, IReadOnlyList<int> FieldOf, IReadOnlyList<(int Field, string Name)> Unknown)
{
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
            if (!seen.Add(name)) findings.Add(FileTexts.DuplicateColumn, line, Printable.Of(name));
            else if (IndexOf(contract, name) is var column and >= 0) fieldOf[column] = field;
            else unknown.Add((field, Printable.Of(name)));
        }

        for (var i = 0; i < fieldOf.Length; i++)
        {
            if (fieldOf[i] < 0)
                findings.Add(contract.Columns[i].Required ? FileTexts.MissingColumn : FileTexts.OptionalColumn, line, contract.Columns[i].Name);
        }

        foreach (var (_, name) in unknown) findings.Add(FileTexts.UnknownColumn, line, name);
        return findings.FileRefused ? null : new HeaderMap(names.Count, fieldOf, unknown);
    }

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
