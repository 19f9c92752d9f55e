namespace AsylumCare.Synthesis.Care;

/// <summary>
/// Diagnoses (ICD-10-SE), procedures (KVÅ) and medical areas of simulated contacts. The codes are real; how often each is met is assumed.
/// A diagnosis of chapter F as the principal one, a code of psychological treatment or a psychiatric area stands on contacts for mental
/// health alone, so that what a contact is about can be told from its codes; as a second diagnosis F is met in other care too.
/// </summary>
internal static class CareCodes
{
    public static readonly CodeTable PrimaryDiagnoses = new(
        ("J069", 120), ("M545", 80), ("R104", 70), ("R519", 70), ("K297", 50), ("L309", 55), ("J189", 20), ("N390", 40), ("J459", 35), ("I109", 40),
        ("E119", 35), ("D509", 30), ("H109", 25), ("M791", 60), ("R529", 40), ("B86", 25), ("K219", 30), ("J039", 45), ("H669", 30), ("S619", 25));

    public static readonly CodeTable SpecialistDiagnoses = new(
        ("A169", 40), ("B181", 50), ("B182", 25), ("Z227", 60), ("E119", 50), ("I109", 40), ("H526", 50), ("M171", 40), ("K802", 35), ("N200", 30),
        ("G439", 35), ("J459", 40), ("L400", 20), ("H903", 35), ("M511", 45), ("T149", 30));

    public static readonly CodeTable EmergencyDiagnoses = new(
        ("R074", 80), ("R104", 110), ("S619", 70), ("S934", 60), ("R519", 60), ("J069", 70), ("R559", 40), ("T149", 50), ("N201", 30), ("K590", 30));

    public static readonly CodeTable MentalDiagnoses = new(
        ("F431", 260), ("F432", 180), ("F329", 130), ("F322", 60), ("F411", 80), ("F419", 90), ("F439", 110), ("F519", 60), ("F430", 50), ("F200", 15));

    /// <summary>Not of chapter F: the treatment beside them says that the contact is for mental health.</summary>
    public static readonly CodeTable DistressDiagnoses = new(("R452", 50), ("Z655", 40), ("Z658", 30), ("R458", 20));

    public static readonly CodeTable StayDiagnoses = new(
        ("J189", 70), ("K359", 60), ("A169", 40), ("N109", 45), ("S720", 30), ("I219", 25), ("K802", 40), ("R104", 60), ("E101", 15), ("T391", 20));

    public static readonly CodeTable ExaminationDiagnoses = new(("Z108", 700), ("Z000", 300));
    public static readonly CodeTable PregnancyDiagnoses = new(("Z340", 300), ("Z349", 200), ("Z309", 150), ("O219", 40));
    public static readonly CodeTable DentalDiagnoses = new(("K021", 300), ("K047", 200), ("K053", 150));
    public static readonly CodeTable SecondDiagnoses = new(("F431", 120), ("F439", 80), ("Z655", 60), ("I109", 120), ("E119", 100), ("R529", 90), ("D509", 50));

    public static readonly CodeTable OtherProcedures = new(("AF021", 50), ("AG014", 40), ("AM041", 60), ("AP018", 40), ("DQ017", 50), ("QV011", 40), ("AF037", 60));
    public static readonly CodeTable Operations = new(("JEA01", 40), ("JKA21", 40), ("CJE20", 30), ("NFJ51", 30), ("MCA10", 40));
    public static readonly CodeTable Assessments = new(("AU002", 60), ("AU118", 40), ("AU011", 40), ("AA085", 20));

    public static readonly CodeTable SpecialistAreas = new(("101", 40), ("301", 25), ("351", 25), ("201", 30), ("431", 30), ("511", 20), ("521", 20));
}
