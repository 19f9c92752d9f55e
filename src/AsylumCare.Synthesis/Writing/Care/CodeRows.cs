using AsylumCare.Synthesis.Care;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Writing.Care;

/// <summary>Rows of DIAGNOS and ATGARD: the codes of one contact.</summary>
internal static class CodeRows
{
    public const string DiagnosisKind = "DIAGNOS";
    public const string ProcedureKind = "ATGARD";

    /// <summary>The region's own code for a health examination of an asylum seeker; Västra Götaland is known to have one.</summary>
    public const string RegionalExamination = "U620";

    public static ReadOnlySpan<byte> DiagnosisHeader => "Regionkod;VardkontaktId;Diagnos;DiagnosTyp"u8;

    public static ReadOnlySpan<byte> ProcedureHeader => "Regionkod;VardkontaktId;Atgard;Kodverk;Antal"u8;

    public static void WriteDiagnosis(DelimitedFile file, Region region, in CareEntry entry, string code, bool principal, Flaw flaw = Flaw.None)
    {
        WriteContact(file, region, entry);
        if (flaw == Flaw.NoSuchDate) file.Text("4F31"u8);
        else if (flaw == Flaw.Impossible) file.Nothing();
        else if (region.WritesDiagnosesDotted && code.Length > 3) file.Text($"{code[..3]}.{code[3..]}");
        else file.Text(code);
        file.Text(flaw == Flaw.UnknownCode ? "2"u8 : principal ? "1"u8 : "0"u8).EndRow();
    }

    public static void WriteProcedure(DelimitedFile file, Region region, in CareEntry entry, string code, Flaw flaw = Flaw.None)
    {
        WriteContact(file, region, entry);
        file.Text(flaw == Flaw.NoSuchDate ? "D-007" : code);
        if (flaw == Flaw.UnknownCode) file.Text("KSH97"u8);
        else file.Text(code == RegionalExamination ? "REGIONAL"u8 : "KVA"u8);
        file.Number(flaw == Flaw.Impossible ? 0 : 1).EndRow();
    }

    private static void WriteContact(DelimitedFile file, Region region, in CareEntry entry)
    {
        file.Text(region.DeclaredText);
        Pseudonym.ContactId(entry, file.Room(Pseudonym.ContactIdLength(entry.Kind)));
    }
}
