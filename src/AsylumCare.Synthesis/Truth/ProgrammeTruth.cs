using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Programme;
using AsylumCare.Synthesis.Reference;

namespace AsylumCare.Synthesis.Truth;

/// <summary>The programme by region and month.</summary>
internal sealed class ProgrammeTruth
{
    /// <summary>Region, month: steps taken, kronor paid.</summary>
    public TruthTable Steps { get; } = new("programme", 2, 2);

    /// <summary>Region, month, level (1 national, 2 local): participants, from municipalities, trainers.</summary>
    public TruthTable Trainings { get; } = new("trainings", 3, 3);

    public static ProgrammeTruth Count(long seed, Regions regions, Month from, Month to)
    {
        var truth = new ProgrammeTruth();
        foreach (var step in ProgrammePlan.Steps(seed, regions))
        {
            var month = Month.Of(step.Day);
            if (month < from || month > to) continue;
            truth.Steps.Add(step.Region, month.Id, 0, 0, 0);
            truth.Steps.Add(step.Region, month.Id, 0, 0, 1, step.Kronor ?? 0);
        }
        foreach (var training in ProgrammePlan.Trainings(seed, regions))
        {
            var (month, level) = (Month.Of(training.Day), training.IsNational ? 1 : 2);
            if (month < from || month > to) continue;
            truth.Trainings.Add(training.Region, month.Id, level, 0, 0, training.Participants);
            truth.Trainings.Add(training.Region, month.Id, level, 0, 1, training.FromMunicipalities);
            truth.Trainings.Add(training.Region, month.Id, level, 0, 2, training.Trainers);
        }
        return truth;
    }
}
