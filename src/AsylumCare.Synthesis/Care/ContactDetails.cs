using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.Care;

/// <summary>What the rows of one contact say beside whose it is and when: codes, empty where there is none.</summary>
internal struct ContactDetails
{
    public string Type;
    public string Profession;
    public string MedicalArea;
    public string Diagnosis;
    public string SecondDiagnosis;
    public string Procedure;
    public string Emergency;

    /// <summary>Days from admission to discharge; 0 for other contacts.</summary>
    public int StayDays;

    public int Level;

    /// <param name="therapy">The intervention that a therapy or a group session belongs to.</param>
    /// <param name="age">On the day of the contact.</param>
    public static ContactDetails Of(ContactKind kind, in Person person, int age, in Intervention therapy, ref Draw draw)
    {
        var details = new ContactDetails { Type = "0", Profession = "XS915", MedicalArea = "800", Emergency = "0", Diagnosis = "", SecondDiagnosis = "", Procedure = "" };
        details.Level = ContactKinds.Level(kind, therapy.IsSpecialised);
        details.Describe(kind, person, age, therapy, ref draw);
        if (ContactKinds.Area(kind) == ContactKinds.OtherCare && details.Diagnosis.Length > 0 && draw.Chance(30)) details.SecondDiagnosis = CareCodes.SecondDiagnoses.Any(ref draw);
        if (details.SecondDiagnosis == details.Diagnosis) details.SecondDiagnosis = "";
        return details;
    }

    private void Describe(ContactKind kind, in Person person, int age, in Intervention therapy, ref Draw draw)
    {
        switch (kind)
        {
            case ContactKind.Examination or ContactKind.Reexamination:
                (Profession, Diagnosis) = ("XS919", CareCodes.ExaminationDiagnoses.Any(ref draw));
                break;
            case ContactKind.SpecialistDoctor:
                (MedicalArea, Diagnosis) = (CareCodes.SpecialistAreas.Any(ref draw), CareCodes.SpecialistDiagnoses.Any(ref draw));
                if (draw.Chance(180)) Procedure = CareCodes.OtherProcedures.Any(ref draw);
                break;
            case ContactKind.EmergencyDoctor:
                (MedicalArea, Diagnosis, Emergency) = ("046", CareCodes.EmergencyDiagnoses.Any(ref draw), draw.Chance(700) ? "1" : draw.Chance(500) ? "2" : "4");
                break;
            case ContactKind.HospitalStay:
                (Type, MedicalArea, Diagnosis, StayDays) = ("91", CareCodes.SpecialistAreas.Any(ref draw), StayDiagnosis(person, age, ref draw), 1 + draw.Exponential(5));
                if (draw.Chance(350)) Procedure = CareCodes.Operations.Any(ref draw);
                break;
            case ContactKind.PrimaryDoctor:
                if (draw.Chance(820)) Diagnosis = CareCodes.PrimaryDiagnoses.Any(ref draw);
                if (draw.Chance(80)) Procedure = CareCodes.OtherProcedures.Any(ref draw);
                Type = draw.Chance(15) ? "4" : "0";
                break;
            case ContactKind.Dentist:
                (Profession, MedicalArea, Diagnosis) = ("XS922", "500", CareCodes.DentalDiagnoses.Any(ref draw));
                break;
            default:
                if (ContactKinds.Area(kind) == ContactKinds.MentalHealth) DescribeMentalHealth(kind, age, therapy, ref draw);
                else DescribeOtherProfession(kind, ref draw);
                break;
        }
    }

    private void DescribeOtherProfession(ContactKind kind, ref Draw draw)
    {
        if (kind == ContactKind.Midwife) (Profession, MedicalArea, Diagnosis) = ("XS925", "441", CareCodes.PregnancyDiagnoses.Any(ref draw));
        else if (kind == ContactKind.Nurse) Profession = draw.Chance(850) ? "XS919" : "XS921";
        else if (kind == ContactKind.Remote) (Type, Profession) = (RemoteType(draw.Below(100)), draw.Chance(300) ? "XS915" : "XS919");
        else Profession = draw.Chance(600) ? "XS918" : draw.Chance(500) ? "XS910" : "XS912";
        if (kind is ContactKind.Nurse or ContactKind.OtherProfession && draw.Chance(350)) Diagnosis = CareCodes.PrimaryDiagnoses.Any(ref draw);
    }

    /// <summary>Each has a diagnosis of chapter F first, a psychiatric area, or a treatment: some have one of them alone.</summary>
    private void DescribeMentalHealth(ContactKind kind, int age, in Intervention therapy, ref Draw draw)
    {
        Diagnosis = CareCodes.MentalDiagnoses.Any(ref draw);
        string psychiatry = age < 18 ? "931" : "901";
        switch (kind)
        {
            case ContactKind.PsychiatricDoctor:
                (MedicalArea, Emergency) = (psychiatry, draw.Chance(120) ? "3" : "0");
                if (draw.Chance(250)) Diagnosis = "";
                if (draw.Chance(400)) Procedure = CareCodes.Assessments.Any(ref draw);
                break;
            case ContactKind.PsychiatricStay:
                (Type, MedicalArea, StayDays) = ("91", psychiatry, 2 + draw.Exponential(12));
                break;
            case ContactKind.Counsellor:
                Profession = draw.Chance(700) ? "XS913" : "XS917";
                if (draw.Chance(400)) (Diagnosis, Procedure) = (CareCodes.DistressDiagnoses.Any(ref draw), "DU007");
                break;
            case ContactKind.GroupSession:
                (Type, Profession, Procedure) = (draw.Chance(800) ? "2" : "3", draw.Chance(500) ? "XS913" : "XS918", "DU030");
                if (draw.Chance(600)) Diagnosis = "";
                break;
            default:
                (Profession, Procedure) = (draw.Chance(450) ? "XS917" : "XS913", Treatment(therapy.Type));
                if (therapy.IsSpecialised) MedicalArea = psychiatry;
                else if (draw.Chance(200)) Diagnosis = CareCodes.DistressDiagnoses.Any(ref draw);
                if (draw.Chance(60)) Type = "81";
                break;
        }
    }

    private static string StayDiagnosis(in Person person, int age, ref Draw draw) =>
        draw.Chance(450) && person.Sex == 2 && age is >= 15 and < 50 ? "O809" : CareCodes.StayDiagnoses.Any(ref draw);

    private static string RemoteType(int percent) => percent < 70 ? "8" : percent < 80 ? "81" : percent < 92 ? "82" : "83";

    private static string Treatment(InterventionType type) => type switch
    {
        InterventionType.CognitiveTherapy or InterventionType.TraumaCare => "DU011",
        InterventionType.AdultPsychiatry or InterventionType.ChildPsychiatry => "DU008",
        InterventionType.ActivityOnPrescription => "DU200",
        _ => "DU007",
    };
}
