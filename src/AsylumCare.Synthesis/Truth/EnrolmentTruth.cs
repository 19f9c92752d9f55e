using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Truth;

/// <summary>Who is enrolled where, and who waits for an examination: day by day from the simulated persons' lives.</summary>
internal sealed class EnrolmentTruth
{
    public const int WaitingBands = 7;

    // Last days of the bands but the last.
    private static readonly int[] WaitingLastDays = [30, 60, 90, 120, 180, 365];

    private readonly Month[] _months;

    private EnrolmentTruth(Month from, Month to) => _months = [.. Month.Range(from, to)];

    public TruthTable Enrolled { get; } = new("enrolled", 4, 2);

    public TruthTable EnrolledQuota { get; } = new("enrolledQuota", 4, 2);

    public TruthTable Waiting { get; } = new("waiting", 2, WaitingBands);

    public static int WaitingBandOf(int days)
    {
        var band = 0;
        while (band < WaitingLastDays.Length && days > WaitingLastDays[band]) band++;
        return band;
    }

    public static EnrolmentTruth Count(long seed, Simulation simulation, Month from, Month to)
    {
        var truth = new EnrolmentTruth(from, to);
        Span<Residency> residencies = stackalloc Residency[Residency.MostOfOnePerson];
        foreach (ref readonly var person in simulation.Persons.AsSpan())
            foreach (var stay in residencies[..Residency.Of(person, to.LastDay.DayNumber, residencies)])
            {
                truth.Add(truth.Enrolled, stay, person.Sex, person.BirthYear);
                truth.AddWaiting(stay, person);
            }
        var number = simulation.Persons.Length;
        foreach (var month in truth._months)
            foreach (var region in simulation.Regions.All)
            {
                var refugee = QuotaRefugee.Of(seed, number++, region, month);
                truth.Add(truth.EnrolledQuota, new Residency(refugee.Day, to.LastDay.DayNumber + 1, (byte)region.Id), refugee.Sex, refugee.BirthYear);
            }
        return truth;
    }

    private void Add(TruthTable table, in Residency stay, int sex, int birthYear)
    {
        for (var i = IndexOf(stay.From); i < _months.Length && _months[i].FirstDay.DayNumber < stay.Until; i++)
        {
            var (first, last) = (_months[i].FirstDay.DayNumber, _months[i].LastDay.DayNumber);
            var band = TruthCells.AgeBandOf(_months[i].Year - birthYear);
            table.Add(stay.Region, _months[i].Id, sex, band, 0, Math.Min(last + 1, stay.Until) - Math.Max(first, stay.From));
            if (last < stay.Until) table.Add(stay.Region, _months[i].Id, sex, band, 1);
        }
    }

    /// <summary>An examination as newly arrived, after a permit, is no examination of an asylum seeker and ends no wait for one.</summary>
    private void AddWaiting(in Residency stay, in Person person)
    {
        var examined = person.Examined == 0 || person.ExaminedAsNewlyArrived ? int.MaxValue : person.Examined;
        for (var i = IndexOf(stay.From); i < _months.Length && _months[i].LastDay.DayNumber < Math.Min(stay.Until, examined); i++)
            Waiting.Add(stay.Region, _months[i].Id, 0, 0, WaitingBandOf(_months[i].LastDay.DayNumber - person.Applied));
    }

    private int IndexOf(int day) => Math.Max(0, Month.OfDay(day).MonthsSince(_months[0]));
}
