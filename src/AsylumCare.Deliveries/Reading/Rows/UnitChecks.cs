using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Reference;

namespace AsylumCare.Deliveries.Reading.Rows;

internal sealed class OpenUnitCheck(OpenUnitRule rule, int unit, int day, CareUnitList units) : RowCheck(rule)
{
    private const long UnknownUnit = 0;

    public override Severity? Check(Span<long> row)
    {
        if (row[unit] == RowBlock.Missing || row[day] == RowBlock.Missing || !units.IsClosed(row[unit], row[day])) return null;
        row[unit] = UnknownUnit;
        return rule.Severity;
    }
}

internal sealed class UnitParentCheck(UnitParentRule rule, int unit, int parent, int day, CareUnitList units) : RowCheck(rule)
{
    public override Severity? Check(Span<long> row) =>
        row[unit] == RowBlock.Missing || row[parent] == RowBlock.Missing || units.ParentOn(row[unit], row[day]) is not { } known || known == row[parent]
            ? null
            : rule.Severity;
}
