using System.Text;
using System.Text.RegularExpressions;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Deliveries.Identity;
using AsylumCare.Domain.Text;

namespace AsylumCare.Deliveries.Reading.Cells;

/// <summary>A column whose texts become members of a dimension. Each distinct text is looked into once.</summary>
internal abstract class MemberCells(ColumnContract column) : CellReader
{
    private const int Longest = 256;

    private readonly TextTable _texts = new();

    protected ColumnContract Column => column;

    public IEnumerable<Member> Members => _texts.Members;

    /// <summary>The member of the cell last read, or null.</summary>
    public Member? Last { get; private set; }

    public override CellState Read(ReadOnlySpan<byte> cell, Span<long> slots)
    {
        Last = null;
        if (cell.Length > Longest) return CellState.Wrong;
        if (!_texts.TryFind(cell, out var known))
        {
            known = Look(Encoding.UTF8.GetString(cell));

            // What is wrong is not remembered: there is no end to it.
            if (known.State == CellState.Wrong) return CellState.Wrong;
            if (_texts.IsFull) return CellState.TooMany;
            _texts.Add(cell, known);
        }

        Last = known.Member;
        slots[0] = known.Number;
        return known.State;
    }

    /// <summary>The row's cell is empty.</summary>
    public void Pass() => Last = null;

    protected abstract KnownText Look(string text);
}

/// <summary>HSA-ids: lower case, a wrong check digit in the organisation number, and another region's own number are warned of.</summary>
/// <param name="isOthers">Whether the HSA-id is another region's than the sender.</param>
internal sealed class UnitCells(ColumnContract column, Func<string, bool> isOthers) : MemberCells(column)
{
    private readonly Regex _pattern = new(column.Pattern!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    protected override KnownText Look(string text)
    {
        var upper = text.ToUpperInvariant();
        if (!_pattern.IsMatch(upper)) return new KnownText(CellState.Wrong, 0, null);
        var state = !Luhn.Holds(upper.AsSpan(2, 10)) ? CellState.Checksum
            : Column.OwnRegion && isOthers(upper) ? CellState.OtherRegion
            : upper == text ? CellState.Ok : CellState.LowerCase;
        var key = TextKey.Of(upper);
        return new KnownText(state, key, new Member(MemberKind.CareUnit, "", key, upper) { Level = Column.Level });
    }
}

/// <summary>Codes without a list of their own; dots and spaces are taken out.</summary>
internal sealed class PackedCodeCells(ColumnContract column) : MemberCells(column)
{
    private readonly Regex _pattern = new(column.Pattern!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    protected override KnownText Look(string text)
    {
        var bare = text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var upper = bare.ToUpperInvariant();
        if (!_pattern.IsMatch(upper)) return new KnownText(CellState.Wrong, 0, null);
        var state = bare.Length < text.Length ? CellState.Punctuation : upper == bare || Column.AnyCase ? CellState.Ok : CellState.LowerCase;
        var key = PackedCode.Pack(upper, Column.MaxLength);
        return new KnownText(state, key, new Member(MemberKind.Code, Column.CodeSystem!, key, upper));
    }
}

/// <summary>Short free texts that are kept. They may hold no personal number.</summary>
internal sealed class LabelCells(ColumnContract column) : MemberCells(column)
{
    protected override KnownText Look(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > Column.MaxLength || RawNumber.IsIn(bytes)) return new KnownText(CellState.Wrong, 0, null);
        var key = TextKey.Of(text);
        return new KnownText(CellState.Ok, key, new Member(MemberKind.Label, "", key, text));
    }
}

/// <summary>The check digit of personal and organisation numbers.</summary>
internal static class Luhn
{
    public static bool Holds(ReadOnlySpan<char> tenDigits)
    {
        var sum = 0;
        for (var i = 0; i < tenDigits.Length; i++)
        {
            var product = (tenDigits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }

        return sum % 10 == 0;
    }
}
