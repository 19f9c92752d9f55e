using System.Text;

namespace AsylumCare.Synthesis.Writing;

/// <summary>ÅÅÅÅ-MM-DD of every day in a range, as bytes.</summary>
internal sealed class DateTexts
{
    public const int Length = 10;

    private readonly int _first;
    private readonly byte[] _bytes;

    public DateTexts(DateOnly first, DateOnly last)
    {
        _first = first.DayNumber;
        _bytes = new byte[(last.DayNumber - _first + 1) * Length];
        for (var day = first; day <= last; day = day.AddDays(1))
            Encoding.ASCII.GetBytes($"{day:yyyy-MM-dd}", _bytes.AsSpan((day.DayNumber - _first) * Length));
    }

    public ReadOnlySpan<byte> Of(int dayNumber) => _bytes.AsSpan((dayNumber - _first) * Length, Length);
}
