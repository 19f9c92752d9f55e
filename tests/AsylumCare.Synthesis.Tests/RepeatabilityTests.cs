using AsylumCare.Domain.Calendar;
using AsylumCare.Synthesis.Randomness;

namespace AsylumCare.Synthesis.Tests;

public sealed class RepeatabilityTests
{
    private const decimal Small = 0.004m;

    [Test]
    public void Same_seed_twice_gives_the_same_bytes_of_every_file()
    {
        using var first = new GeneratedFolder(Small, 7, "2015-07", "2016-12");
        using var second = new GeneratedFolder(Small, 7, "2015-07", "2016-12");
        Assert.That(second.Hashes(), Is.EquivalentTo(first.Hashes()));
    }

    [Test]
    public void Another_seed_gives_other_files_and_the_same_national_figures()
    {
        using var first = new GeneratedFolder(Small, 7, "2015-01", "2015-06");
        using var second = new GeneratedFolder(Small, 8, "2015-01", "2015-06");
        var shared = first.Hashes().Values.Intersect(second.Hashes().Values).ToArray();
        var national = first.Hashes().Where(file => file.Key.Contains("MV_RIKET_MANAD")).Select(file => file.Value);
        Assert.That(shared, Is.EquivalentTo(national));
    }

    [Test]
    public void The_parts_written_one_after_the_other_are_the_whole()
    {
        using var whole = new GeneratedFolder(Small, 7, "2015-01", "2015-06");
        using var parts = new GeneratedFolder(Small, 7, "2015-01", "2015-06", GeneratorParts.Register);
        Generator.Generate(parts.Options with { Parts = GeneratorParts.Care });
        Assert.That(parts.Hashes(), Is.EquivalentTo(whole.Hashes()));
    }

    [Test]
    public void A_folder_with_something_in_it_is_left_alone()
    {
        using var folder = new GeneratedFolder(Small, 7, "2015-01", "2015-01");
        Assert.That(() => Generator.Generate(folder.Options), Throws.TypeOf<IOException>());
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(11)]
    public void A_scale_outside_its_range_is_refused(int scale) =>
        Assert.That(() => new GeneratorOptions(new Month(2015, 1), new Month(2015, 2), scale, 1, "x"), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Months_beyond_the_published_series_are_refused_not_invented() =>
        Assert.That(
            () => Simulation.Run(new GeneratorOptions(new Month(2017, 1), new Month(2017, 6), 0.01m, 1, "x")),
            Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Draws_are_the_same_numbers_on_every_machine()
    {
        var draw = new Draw(1, Purpose.Arrival, 0);
        Assert.That((draw.Next(), draw.Next()), Is.EqualTo((7174661747190299012UL, 5012913212139159179UL)));
    }

    [Test]
    public void The_own_logarithm_is_a_logarithm([Values(1e-17, 3e-9, 0.1, 0.5, 0.70711, 0.99, 1.0)] double x) =>
        Assert.That(NaturalLogarithm.Of(x), Is.EqualTo(Math.Log(x)).Within(1e-9));
}
