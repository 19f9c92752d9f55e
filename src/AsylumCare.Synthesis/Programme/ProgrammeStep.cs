namespace AsylumCare.Synthesis.Programme;

/// <summary>A step of a region in Hälsa i Sverige.</summary>
/// <param name="Code">Of the code list PROGRAMSTEG.</param>
/// <param name="Kronor">Paid; null where the step is no payment.</param>
internal sealed record ProgrammeStep(int Region, DateOnly Day, string Code, int? Kronor, string Source);

/// <summary>A course of a region's own participants.</summary>
/// <param name="IsNational">Trains trainers; else it is local.</param>
internal sealed record Training(int Region, DateOnly Day, string Course, bool IsNational, int Participants, int FromMunicipalities, int Trainers, string Source);
