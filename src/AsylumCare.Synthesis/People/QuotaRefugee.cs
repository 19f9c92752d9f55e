using AsylumCare.Synthesis.Randomness;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.People;

/// <summary>
/// One quota refugee a region and month: enrolled and offered an examination, but no asylum seeker, so in no figure of coverage.
/// With them every region has something to deliver every month, at any scale.
/// </summary>
internal readonly record struct QuotaRefugee(int Day, short BirthYear, byte Sex, byte[] Municipality)
{
    public static QuotaRefugee Of(long seed, int number, Region region, Domain.Calendar.Month month)
    {
        var draw = new Draw(seed, Purpose.QuotaRefugee, number);
        return new QuotaRefugee(
            month.FirstDay.DayNumber + draw.Below(28), (short)(month.Year - draw.Below(60)), (byte)(1 + draw.Below(2)),
            region.MunicipalityCodes[draw.Pick(region.MunicipalitySums)]);
    }
}
