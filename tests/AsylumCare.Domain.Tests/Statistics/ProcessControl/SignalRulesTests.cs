using AsylumCare.Domain.Statistics.ProcessControl;

namespace AsylumCare.Domain.Tests.Statistics.ProcessControl;

/// <summary>Centre 0, limits −3 and 3: near is beyond 2. The series are those of NHSRplotthedots' own tests where it has one.</summary>
[TestFixture]
internal sealed class SignalRulesTests
{
    private static string Find(SpecialCauses rules, params double[] values) =>
        string.Concat(SignalRules.Find(values, [.. values.Select(_ => new ProcessLimits(0, -3, 3))], rules).Select(signal => (signal.Cause, signal.Side) switch
        {
            (SpecialCauses.None, _) => '.',
            (SpecialCauses.Outside, 1) => 'O',
            (SpecialCauses.Outside, _) => 'o',
            (SpecialCauses.Trend, 1) => 'T',
            (SpecialCauses.Trend, _) => 't',
            (SpecialCauses.TwoOfThree, 1) => 'N',
            (SpecialCauses.TwoOfThree, _) => 'n',
            (_, 1) => 'S',
            _ => 's',
        }));

    [Test]
    public void Seven_on_one_side_are_a_shift_and_six_are_not()
    {
        Assert.That(Find(SpecialCauses.All, 1, 1, 1, 1, 1, 1), Is.EqualTo("......"));
        Assert.That(Find(SpecialCauses.All, 1, 1, 1, 1, 1, 1, -1), Is.EqualTo("......."));
        Assert.That(Find(SpecialCauses.All, 1, 1, 1, 1, 1, 1, 1, 1, -1), Is.EqualTo("SSSSSSSS."));
        Assert.That(Find(SpecialCauses.All, -1, -1, -1, -1, -1, -1, -1, -1, 1), Is.EqualTo("ssssssss."));
        Assert.That(Find(SpecialCauses.All, 1, 1, 1, 0, 1, 1, 1, 1), Is.EqualTo("........"));
    }

    [Test]
    public void Seven_that_rise_are_a_trend_and_a_pause_breaks_it()
    {
        Assert.That(Find(SpecialCauses.Trend, 1, 2, 3, 4, 5, 6), Is.EqualTo("......"));
        Assert.That(Find(SpecialCauses.Trend, 1, 2, 3, 3, 4, 5, 6), Is.EqualTo("......."));
        Assert.That(Find(SpecialCauses.Trend, 2, 1, 2, 3, 4, 5, 6, 7, 3), Is.EqualTo(".TTTTTTT."));
        Assert.That(Find(SpecialCauses.Trend, 2, 7, 6, 5, 4, 3, 2, 1, 3), Is.EqualTo(".ttttttt."));
    }

    [Test]
    public void Where_a_rise_turns_the_turning_point_is_of_the_fall() =>
        Assert.That(Find(SpecialCauses.Trend, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1), Is.EqualTo("TTTTTTttttttt"));

    [Test]
    public void Two_of_three_near_the_limit_on_one_side_are_marked_and_the_third_is_not()
    {
        Assert.That(Find(SpecialCauses.TwoOfThree, 2.5, 1, 2.5), Is.EqualTo("N.N"));
        Assert.That(Find(SpecialCauses.TwoOfThree, 1, 2.5, 2.5), Is.EqualTo(".NN"));
        Assert.That(Find(SpecialCauses.TwoOfThree, -2.5, -2.5, -1), Is.EqualTo("nn."));
        Assert.That(Find(SpecialCauses.TwoOfThree, 2.5, -1, 2.5), Is.EqualTo("..."));
        Assert.That(Find(SpecialCauses.TwoOfThree, 1, 1, 2.5, 1, 2.5, 1, 1), Is.EqualTo("..N.N.."));
        Assert.That(Find(SpecialCauses.TwoOfThree, 2.5, 1, 1, 2.5), Is.EqualTo("...."));
    }

    [Test]
    public void A_point_on_the_limit_is_within_it() => Assert.That(Find(SpecialCauses.All, 3, -3, 3.1, -3.1), Is.EqualTo("..Oo"));

    [Test]
    public void Outside_goes_before_trend_before_two_of_three_before_shift()
    {
        Assert.That(Find(SpecialCauses.All, 0.5, 0.6, 0.7, 0.8, 2.5, 2.6, 3.5), Is.EqualTo("TTTTTTO"));
        Assert.That(Find(SpecialCauses.All, 0.5, 0.6, 0.5, 0.8, 2.5, 2.6, 1), Is.EqualTo("SSSSNNS"));
    }

    [Test]
    public void An_overview_has_two_rules() =>
        Assert.That(Find(SpecialCauses.Overview, -6, -2.5, -2.4, -2.3, -2.2, -2.1, -2, 1), Is.EqualTo("ossssss."));
}
