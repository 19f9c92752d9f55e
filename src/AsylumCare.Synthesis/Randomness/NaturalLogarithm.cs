namespace AsylumCare.Synthesis.Randomness;

/// <summary>
/// ln x by the series of 2·artanh((m − 1)/(m + 1)) on x = m·2^e, m in [√½, √2). <see cref="Math.Log(double)"/> is the platform's own
/// and may differ in the last bit from one machine to another; this does not.
/// </summary>
internal static class NaturalLogarithm
{
    private const double Ln2 = 0.693147180559945309417;
    private const double SqrtHalf = 0.707106781186547524401;

    /// <param name="x">A normal number above 0.</param>
    public static double Of(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) - 1022;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FE0000000000000);
        if (mantissa < SqrtHalf)
        {
            mantissa *= 2;
            exponent--;
        }
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var series = 1 + (square * ((1.0 / 3) + (square * ((1.0 / 5) + (square * ((1.0 / 7) + (square * ((1.0 / 9) + (square * (1.0 / 11))))))))));
        return (2 * s * series) + (exponent * Ln2);
    }
}
