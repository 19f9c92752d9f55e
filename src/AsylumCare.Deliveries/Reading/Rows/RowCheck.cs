using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reference;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.Deliveries.Reading.Rows;

/// <summary>A rule over several columns, made ready for a file: slots for names, numbers for codes.</summary>
internal abstract class RowCheck(RowRule rule)
{
    public RowRule Rule => rule;

    /// <param name="row">A few rules put a value right as they warn of it.</param>
    /// <returns>How bad the row is by this rule, or null where it holds.</returns>
    public abstract Severity? Check(Span<long> row);

    /// <exception cref="InvalidDataException">The rule names a column that the contract has not, or is of a kind that no reader knows.</exception>
    public static RowCheck Of(RowRule rule, DeliveryContract contract, ContractCatalog catalog, ReferenceTables reference, Month month) => rule switch
    {
        CompareRule r => new CompareCheck(r, Comparable.Of(contract, r.Left), Comparable.Of(contract, r.Right)),
        RequiredIfRule r => new RequiredIfCheck(r, Slot(contract, r.Column), Slot(contract, r.When), Codes(contract, catalog, r.When, r.IsIn)),
        ValueIfRule r => new ValueIfCheck(
            r, Slot(contract, r.Column), Codes(contract, catalog, r.Column, r.Values), Slot(contract, r.When), Codes(contract, catalog, r.When, r.IsIn)),
        InMonthRule r => new InMonthCheck(r, Comparable.Of(contract, r.Column), month),
        SumRule r => new SumCheck(r, Slot(contract, r.Total), [.. r.Parts.Select(p => Slot(contract, p))]),
        ForbiddenIfRule r => new ForbiddenIfCheck(r, Slot(contract, r.Column), Slot(contract, r.When), Codes(contract, catalog, r.When, r.IsIn)),
        RangeByCodeRule r => new RangeByCodeCheck(
            r, Slot(contract, r.Column), Slot(contract, r.When), Factor(contract, r.Column), Attributes(contract, catalog, r.When, r.MinAttribute),
            Attributes(contract, catalog, r.When, r.MaxAttribute)),
        RescaleIfRule r => new RescaleIfCheck(
            r, Slot(contract, r.Column), Factor(contract, r.Column), Slot(contract, r.When), Codes(contract, catalog, r.When, r.IsIn)),
        EnoughAnswersRule r => new EnoughAnswersCheck(
            r, Slot(contract, r.Column), Slot(contract, r.Answered), Slot(contract, r.When), Attributes(contract, catalog, r.When, r.ItemsAttribute)),
        ShareRule r => new ShareCheck(r, Slot(contract, r.Column), Factor(contract, r.Column), Slot(contract, r.Part), [.. r.Of.Select(p => Slot(contract, p))]),
        InCountyRule r => new InCountyCheck(r, Slot(contract, r.Municipality), Slot(contract, r.County), reference.History),
        CodeRangeIfRule r => new CodeRangeIfCheck(
            r, Slot(contract, r.Column), Packed(contract, r.Column, r.From), Packed(contract, r.Column, r.To), Slot(contract, r.When), Codes(contract, catalog, r.When, r.IsIn)),
        OpenUnitRule r => new OpenUnitCheck(r, Slot(contract, r.Unit), Slot(contract, r.Day), reference.CareUnits),
        UnitParentRule r => new UnitParentCheck(r, Slot(contract, r.Unit), Slot(contract, r.Parent), Slot(contract, r.Day), reference.CareUnits),
        _ => throw new InvalidDataException($"{rule.Name}: no check for this kind of rule"),
    };

    private static int Slot(DeliveryContract contract, string name) =>
        contract.SlotOf(name) is var slot and >= 0 ? slot : throw new InvalidDataException($"{contract.FileKind} has no column {name}");

    private static long Packed(DeliveryContract contract, string name, string code) => PackedCode.Pack(code, contract.Column(name)!.MaxLength);

    private static long Factor(DeliveryContract contract, string name) => (long)Math.Pow(10, contract.Column(name)?.Scale ?? 0);

    private static IReadOnlyDictionary<long, long> Attributes(DeliveryContract contract, ContractCatalog catalog, string column, string attribute) =>
        CodeAttributes.Of(catalog.Codes(contract.Column(column)?.CodeList ?? throw new InvalidDataException($"{column} has no code list")), attribute);

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

    public override Severity? Check(Span<long> row)
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
    public override Severity? Check(Span<long> row) =>
        row[column] != RowBlock.Missing || !codes.AsSpan().Contains(row[when]) ? null : rule.Severity;
}

internal sealed class ValueIfCheck(ValueIfRule rule, int column, long[] values, int when, long[] codes) : RowCheck(rule)
{
    public override Severity? Check(Span<long> row) =>
        values.AsSpan().Contains(row[column]) || !codes.AsSpan().Contains(row[when]) ? null : rule.Severity;
}

internal sealed class InMonthCheck(InMonthRule rule, Comparable column, Month month) : RowCheck(rule)
{
    private readonly long _first = rule.OrEarlier ? 0 : column.Type == ColumnType.Month ? month.Id : month.FirstDay.DayNumber;
    private readonly long _last = column.Type == ColumnType.Month ? month.Id : month.LastDay.DayNumber;

    public override Severity? Check(Span<long> row) =>
        row[column.Slot] >= _first && row[column.Slot] <= _last ? null : rule.Severity;
}

internal sealed class SumCheck(SumRule rule, int total, int[] parts) : RowCheck(rule)
{
    public override Severity? Check(Span<long> row)
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
