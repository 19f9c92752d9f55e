using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.Care;

/// <summary>Codes with how often each is met.</summary>
internal sealed class CodeTable
{
    private readonly string[] _codes;
    private readonly int[] _sums;

    /// <param name="codes">Code and weight.</param>
    public CodeTable(params ReadOnlySpan<(string Code, int Weight)> codes)
    {
        _codes = new string[codes.Length];
        _sums = new int[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            _codes[i] = codes[i].Code;
            _sums[i] = (i == 0 ? 0 : _sums[i - 1]) + codes[i].Weight;
        }
    }

    public string Any(ref Draw draw) => _codes[draw.Pick(_sums)];
}
