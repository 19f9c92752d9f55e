using AsylumCare.Deliveries.Contracts;
using AsylumCare.Domain.Calendar;

namespace AsylumCare.Deliveries.Reading.Rows;

/// <summary>A rule over several columns, made ready for a file: slots for names, numbers for codes.</summary>
internal abstract class RowCheck(RowRule rule)
{
    public RowRule Rule => rule;

    /// <returns>How bad the row is by this rule, or null where it holds.</returns>
    public abstract Severity? Check(ReadOnlySpan<long> row);

    /// <exception cref="InvalidDataException">The rule names a column that the contract has not, or is of a kind that no reader knows.</exception>
    public static RowCheck Of(RowRule rule, DeliveryContract contract, ContractCatalog catalog, Month month) => rule switch
    {
        CompareRule r => new CompareCheck(r, Comparable.Of(contract, r.Left), Comparable.Of(contract, r.Right)),
        RequiredIfRule r => new RequiredIfCheck(r, Slot(contract, r.Column), Slot(contract, r.When), Codes(contract, catalog, r.When, r.IsIn)),
        ValueIfRule r => new ValueIfCheck(
            r, Slot(contract, r.Column), Codes(contract, catalog, r.Column, [r.Value])[0], Slot(contract, r.When), Codes(contract, catalog, r.When, r.IsIn)),
        InMonthRule r => new InMonthCheck(r, Comparable.Of(contract, r.Column), month),
        SumRule r => new SumCheck(r, Slot(contract, r.Total), [.. r.Parts.Select(p => Slot(contract, p))]),
        _ => throw new InvalidDataException($"{rule.Name}: no check for this kind of rule"),
    };

    private static int Slot(DeliveryContract contract, string name) =>
        contract.SlotOf(name) is var slot and >= 0 ? slot : throw new InvalidDataException($"{contract.FileKind} has no column {name}");

    private static long[] Codes(DeliveryContract contract, ContractCatalog catalog, string column, IEnumerable<string> codes)
    {
        var list = catalog.Codes(contract.Column(column)?.CodeList ?? throw new InvalidDataException($"{column} has no code list"));
        return [.. codes.Select(c => (long)list.IdOf(c))];
    }
}

/// <summary>A slot and how its number becomes a day, so that years, months and dates compare.</summary>
internal readonly record struct Comparable(int Slot, ColumnType Type)
{
    public static Comparable Of(DeliveryContract contract, string name)
    {
        var slot = contract.SlotOf(name);
        if (slot < 0) throw new InvalidDataException($"{contract.FileKind} has no column {name}");
        return new Comparable(slot, contract.Column(name)?.Type ?? ColumnType.Date);
    }

    /// <summary>A month or year as its first day.</summary>
    public long Day(long value) => Type switch
    {
        ColumnType.Month => new Month((int)value).FirstDay.DayNumber,
        ColumnType.Integer => new DateOnly((int)value, 1, 1).DayNumber,
        _ => value,
    };
}

internal sealed class CompareCheck(CompareRule rule, Comparable left, Comparable right) : RowCheck(rule)
{
    private readonly bool _asDays = left.Type != right.Type;

    public override Severity? Check(ReadOnlySpan<long> row)
    {
        long a = row[left.Slot], b = row[right.Slot];
        if (a == RowBlock.Missing || b == RowBlock.Missing) return null;
        if (_asDays)
        {
            a = left.Day(a);
            b = right.Day(b);
        }

        if (a >= b) return null;
        return a >= b - rule.Slack ? Severity.Warning : rule.Severity;
    }
}

internal sealed class RequiredIfCheck(RequiredIfRule rule, int column, int when, long[] codes) : RowCheck(rule)
{
    public override Severity? Check(ReadOnlySpan<long> row) =>
        row[column] != RowBlock.Missing || !codes.AsSpan().Contains(row[when]) ? null : rule.Severity;
}

internal sealed class ValueIfCheck(ValueIfRule rule, int column, long value, int when, long[] codes) : RowCheck(rule)
{
    public override Severity? Check(ReadOnlySpan<long> row) =>
        row[column] == value || !codes.AsSpan().Contains(row[when]) ? null : rule.Severity;
}

internal sealed class InMonthCheck(InMonthRule rule, Comparable column, Month month) : RowCheck(rule)
{
    private readonly long _first = column.Type == ColumnType.Month ? month.Id : month.FirstDay.DayNumber;
    private readonly long _last = column.Type == ColumnType.Month ? month.Id : month.LastDay.DayNumber;

    public override Severity? Check(ReadOnlySpan<long> row) =>
        row[column.Slot] >= _first && row[column.Slot] <= _last ? null : rule.Severity;
}

internal sealed class SumCheck(SumRule rule, int total, int[] parts) : RowCheck(rule)
{
    public override Severity? Check(ReadOnlySpan<long> row)
    {
        if (row[total] == RowBlock.Missing) return null;
        long sum = 0;
        foreach (var part in parts)
        {
            if (row[part] == RowBlock.Missing) return null;
            sum += row[part];
        }

        return sum == row[total] ? null : rule.Severity;
    }
}
