using AsylumCare.Domain.Text;

namespace AsylumCare.Synthesis.Tests;

/// <summary>The exclusive first-match rule: examination (1), mental health (2), other (3).</summary>
internal static class CareArea
{
    private const int DiagnosisLength = 6;
    private const int ProcedureLength = 5;

    private static readonly string[] Examinations = ["Z00", "Z02", "Z10", "Z11"];
    private static readonly string[] Treatments = ["DU007", "DU008", "DU011", "DU022", "DU030", "DU118", "DU200"];

    public static int Of(long diagnosis, IEnumerable<long> procedures, long medicalArea)
    {
        var codes = procedures.ToArray();
        if (codes.Contains(PackedCode.Pack("U620", ProcedureLength)) || Examinations.Any(code => Has(diagnosis, code))) return 1;
        var isMental = diagnosis >= PackedCode.Pack("F00", DiagnosisLength) && diagnosis <= PackedCode.LastOf("F99", DiagnosisLength);
        var isPsychiatry = medicalArea >= PackedCode.Pack("900", 3) && medicalArea <= PackedCode.Pack("999", 3);
        return isMental || isPsychiatry || Treatments.Any(code => codes.Contains(PackedCode.Pack(code, ProcedureLength))) ? 2 : 3;
    }

    private static bool Has(long diagnosis, string prefix) =>
        diagnosis >= PackedCode.Pack(prefix, DiagnosisLength) && diagnosis <= PackedCode.LastOf(prefix, DiagnosisLength);
}
