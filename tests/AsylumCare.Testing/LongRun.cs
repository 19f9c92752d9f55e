namespace AsylumCare.Testing;

/// <summary>How often a test repeats itself: an everyday count, and a long one under <c>./ops/test --full</c>.</summary>
public static class LongRun
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("ASYLUMCARE_TEST_FULL") == "1";

    public static int Count(int everyday, int full) => Full ? full : everyday;
}
