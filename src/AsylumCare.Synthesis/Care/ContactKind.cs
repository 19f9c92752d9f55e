namespace AsylumCare.Synthesis.Care;

/// <summary>What a contact with care is about; everything in its rows follows from it.</summary>
internal enum ContactKind
{
    Examination,
    Reexamination,
    PrimaryDoctor,
    SpecialistDoctor,
    EmergencyDoctor,
    PsychiatricDoctor,
    Nurse,
    Midwife,
    OtherProfession,
    Counsellor,
    Dentist,
    Remote,
    HospitalStay,
    PsychiatricStay,

    /// <summary>A contact within an intervention for mental health, alone or in a group.</summary>
    Therapy,
    GroupSession,
}

/// <summary>How a contact stands to the register.</summary>
internal enum ContactStanding
{
    /// <summary>Of a person in the register.</summary>
    Linked,

    /// <summary>Delivered as OLANKAD: a person without an identity.</summary>
    Unlinked,

    /// <summary>With a PersonNyckel that no register has.</summary>
    Stranger,

    /// <summary>Of a person in the register who did not come.</summary>
    Missed,
}

/// <summary>Care areas and levels, with their numbers in the code lists VARDOMRADE and VARDNIVA.</summary>
internal static class ContactKinds
{
    public const int Examination = 1;
    public const int MentalHealth = 2;
    public const int OtherCare = 3;

    public const int Primary = 1;
    public const int Specialised = 2;
    public const int Inpatient = 3;
    public const int Dental = 4;

    public static int Area(ContactKind kind) => kind switch
    {
        ContactKind.Examination or ContactKind.Reexamination => Examination,
        ContactKind.PsychiatricDoctor or ContactKind.Counsellor or ContactKind.PsychiatricStay or ContactKind.Therapy or ContactKind.GroupSession => MentalHealth,
        _ => OtherCare,
    };

    /// <param name="specialisedTherapy">Whether a therapy is given by specialised psychiatry.</param>
    public static int Level(ContactKind kind, bool specialisedTherapy) => kind switch
    {
        ContactKind.HospitalStay or ContactKind.PsychiatricStay => Inpatient,
        ContactKind.SpecialistDoctor or ContactKind.EmergencyDoctor or ContactKind.PsychiatricDoctor => Specialised,
        ContactKind.Therapy when specialisedTherapy => Specialised,
        ContactKind.Dentist => Dental,
        _ => Primary,
    };

    /// <summary>A visit to a doctor, as counted per asylum seeker: no stay in hospital, nothing at a distance.</summary>
    public static bool IsDoctorVisit(ContactKind kind) =>
        kind is ContactKind.PrimaryDoctor or ContactKind.SpecialistDoctor or ContactKind.EmergencyDoctor or ContactKind.PsychiatricDoctor;
}
