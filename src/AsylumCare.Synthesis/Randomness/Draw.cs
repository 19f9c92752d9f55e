namespace AsylumCare.Synthesis.Randomness;

/// <summary>What random numbers are drawn for: each purpose has its own stream, so that a change to one leaves the others alone.</summary>
internal enum Purpose : ulong
{
    MonthOrder = 1,
    Arrival,
    Residence,
    Case,
    Examination,
    Performing,
    Invitation,
    MissedAppointment,
    Description,
    PersonNyckel,
    Delivery,
    Reference,
    Correction,
    Dirt,
    Region,
    QuotaRefugee,
    Need,
    Contacts,
    ContactDetails,
    Screening,
    Intervention,
    CareDelivery,
    CareDirt,
    CareCorrection,
    Stranger,
    Programme,
    Municipality,
    Reapplication,
}

/// <summary>
/// A stream of random numbers that is a pure function of (seed, purpose, subject): SplitMix64 (Steele, Lea, Flood 2014).
/// Integers and the four IEEE operations only, so that every machine draws the same.
/// </summary>
internal struct Draw
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    public Draw(long seed, Purpose purpose, long subject) =>
        _state = Mix(Mix(Mix(unchecked((ulong)seed) + Golden) ^ ((ulong)purpose * Golden)) ^ unchecked((ulong)subject));

    public ulong Next() => Mix(_state += Golden);

    /// <returns>0 ≤ value &lt; <paramref name="below"/>; below ≤ 2^31.</returns>
    public int Below(int below) => (int)(((Next() >> 32) * (ulong)below) >> 32);

    /// <returns>0 &lt; value ≤ 1.</returns>
    public double Unit() => ((Next() >> 11) + 1) * (1.0 / (1UL << 53));

    /// <param name="permille">Probability in thousandths.</param>
    public bool Chance(int permille) => Below(1000) < permille;

    /// <summary>Whole days, exponentially distributed.</summary>
    public int Exponential(int meanDays) => (int)(-NaturalLogarithm.Of(Unit()) * meanDays);

    /// <summary>A step of a Poisson process of rate 1, in thousand-millionths.</summary>
    public long UnitHazard() => (long)(-NaturalLogarithm.Of(Unit()) * 1_000_000_000);

    /// <summary>Whole days, Erlang-distributed with shape 3: a hump at two thirds of the mean and a long tail.</summary>
    public int Erlang3(int meanDays) => (int)(-NaturalLogarithm.Of(Unit() * Unit() * Unit()) * meanDays / 3);

    /// <summary>An index of running sums: the chance of i is (sums[i] − sums[i − 1]) / the last sum.</summary>
    public int Pick(ReadOnlySpan<int> runningSums)
    {
        var point = Below(runningSums[^1]);
        var (low, high) = (0, runningSums.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (point < runningSums[middle]) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
