namespace AsylumCare.Warehouse.Publishing;

/// <summary>What diagnoses, procedures and medical areas mean for figures, by the ranges of <c>dim_code_group</c>.</summary>
internal sealed class CodeGroups
{
    private const string MentalChapter = "CHAPTER_V";
    private const string Examination = "EXAMINATION";
    private static readonly string[] DiagnosisGroups = [MentalChapter, "MENTAL", Examination];
    private static readonly string[] ProcedureGroups = [Examination, "ASSESSMENT", "INTERVENTION"];
    private static readonly string[] AreaGroups = ["PSYCHIATRY", "CHILD_PSYCHIATRY"];

    private readonly List<Range> _diagnoses;
    private readonly List<Range> _procedures;
    private readonly List<Range> _areas;

    private CodeGroups(List<(string System, Range Range)> ranges)
    {
        _diagnoses = Of("ICD10SE", DiagnosisGroups);
        _procedures = Of("KVA", ProcedureGroups);
        _areas = Of("MVO", AreaGroups);

        List<Range> Of(string system, string[] groups) =>
            [.. ranges.Where(range => range.System == system && groups.Contains(range.Range.Group, StringComparer.Ordinal)).Select(range => range.Range)];
    }

    public static CodeGroups Read(PublicationSession session) => new(session.Query(
        "SELECT g.code_system, g.group_code, g.region_id, g.from_key, g.to_key FROM dim_code_group g",
        row => (row.GetString(0), new Range(row.GetString(1), row.GetInt32(2), row.GetInt64(3), row.GetInt64(4)))));

    /// <summary>A condition that leaves out diagnoses that no figure asks for.</summary>
    public string DiagnosisFilter(string column) => Filter(_diagnoses, column);

    public string ProcedureFilter(string column) => Filter(_procedures, column);

    public ContactCodes OfDiagnosis(long code, bool isPrincipal)
    {
        var codes = ContactCodes.None;
        foreach (var range in _diagnoses)
        {
            if (!range.Holds(code)) continue;
            codes |= (range.Group, isPrincipal) switch
            {
                (Examination, true) => ContactCodes.Examination,
                (MentalChapter, true) => ContactCodes.MentalDisorder,
                (Examination or MentalChapter, false) => ContactCodes.None,
                _ => ContactCodes.MentalSign,
            };
        }

        return codes;
    }

    /// <param name="region">The region that delivered it: some codes are a region's own.</param>
    public ContactCodes OfProcedure(long code, int region)
    {
        var codes = ContactCodes.None;
        foreach (var range in _procedures)
            if (range.Holds(code) && (range.Region == 0 || range.Region == region))
                codes |= range.Group == Examination ? ContactCodes.Examination : ContactCodes.MentalProcedure;
        return codes;
    }

    public bool IsPsychiatry(long medicalArea)
    {
        foreach (var range in _areas)
            if (range.Holds(medicalArea)) return true;
        return false;
    }

    private static string Filter(List<Range> ranges, string column) =>
        ranges.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", ranges.Select(range => $"{column} BETWEEN {range.From} AND {range.To}"))})";

    private readonly record struct Range(string Group, int Region, long From, long To)
    {
        public bool Holds(long code) => code >= From && code <= To;
    }
}
