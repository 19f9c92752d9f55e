using AsylumCare.Synthesis.People;
using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.Writing;

/// <summary>What a first examination says of signs of mental ill-health.</summary>
internal enum ExaminationSign
{
    No,
    Yes,
    NotAssessed,
}

/// <summary>
/// The sign that <see cref="ExaminationRows"/> writes of a person's first examination, drawn from the same stream, so that
/// screening and interventions agree with the delivered row.
/// </summary>
internal sealed class ExaminationSigns(long seed)
{
    // Day of offer, mode of offer, case of the outcome, samples, physical examination, communicable disease.
    private const int DrawnBefore = 6;

    public ExaminationSign Of(int person)
    {
        var draw = ExaminationRows.DrawOf(seed, person, OccurrenceKind.Examined);
        for (var i = 0; i < DrawnBefore; i++) draw.Next();
        if (draw.Chance(ExaminationRows.NotAssessedPermille)) return ExaminationSign.NotAssessed;
        return draw.Chance(ExaminationRows.SignPermille) ? ExaminationSign.Yes : ExaminationSign.No;
    }
}
