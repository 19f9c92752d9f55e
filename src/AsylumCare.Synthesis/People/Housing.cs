using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.People;

/// <summary>With the numbers of the code list BOENDEFORM.</summary>
internal enum HousingForm
{
    Centre = 1,
    Own = 2,
    Other = 3,
}

/// <summary>Where a person lives: the unaccompanied in other housing (family homes, care homes), of the others some in their own.</summary>
internal static class Housing
{
    private const int OwnPermille = 360;

    public static HousingForm Of(in Person person, long seed, int number)
    {
        var draw = new Draw(seed, Purpose.Description, number);
        return Of(person, ref draw);
    }

    /// <param name="draw">The person's description, whose first draw this takes.</param>
    public static HousingForm Of(in Person person, ref Draw draw)
    {
        var own = draw.Chance(OwnPermille);
        return person.Unaccompanied ? HousingForm.Other : own ? HousingForm.Own : HousingForm.Centre;
    }
}
