namespace AsylumCare.Synthesis;

/// <summary>Progress through steps of about the same length.</summary>
internal sealed class Steps(IProgress<double>? progress, int count)
{
    private int _done;

    public void Next() => progress?.Report((double)++_done / count);

    /// <param name="part">How much of the present step is done, 0 to 1; from any thread.</param>
    public void Within(double part) => progress?.Report((_done + part) / count);
}
