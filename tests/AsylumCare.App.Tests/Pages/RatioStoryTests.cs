using AsylumCare.App.Figures;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Text;

namespace AsylumCare.App.Tests.Pages;

public sealed class RatioStoryTests
{
    // Migrationsverket's applications 2013-01 to 2016-12.
    private static readonly IReadOnlyList<MonthlyApplications> Applications = Published.From(
        new Month(2013, 1),
        3802, 2970, 2964, 3061, 3084, 2978, 4061, 4798, 7767, 7908, 5535, 5331,
        4451, 4109, 4406, 4855, 6019, 8073, 9385, 8877, 9976, 8184, 6009, 6957,
        4896, 4040, 4117, 3917, 5376, 6619, 8065, 11746, 24307, 39196, 36726, 13872,
        4168, 2731, 2246, 2047, 2065, 2104, 2135, 2374, 2408, 2436, 2238, 1987);

    private static readonly FigureValue[] Ratios =
        [Published.Ratio(2014, 35_798, 81_301), Published.Ratio(2015, 64_051, 162_877), Published.Ratio(2016, 82_625, 28_939)];

    [Test]
    public void An_unchanged_process_explains_the_fall_of_2015_and_not_the_rise_of_2016()
    {
        var story = RatioStory.Of(Language.Swedish, Applications, Ratios)!;
        Assert.That(story.Years.Select(year => year.IsExplained), Is.EqualTo((bool[])[true, true, false]));
        Assert.That(story.Explanation[^2], Does.StartWith("2015: 39,3\u00a0% går att förklara"));
        Assert.That(story.Explanation[^1], Does.StartWith("2016: 285,5\u00a0% går inte att förklara så.").And.Contain("Det kräver en kö"));
    }

    [Test]
    public void Coverage_is_told_year_by_year_or_as_too_early()
    {
        var story = RatioStory.Of(Language.Swedish, Applications, [.. Ratios, Published.Coverage(Period.FromId(2014), 30_000, 81_301), Published.Coverage(Period.FromId(2015), 20_000, 162_877)])!;
        Assert.That(story.Explanation[1], Does.Contain("36,9\u00a0% av dem som sökte 2014, 12,3\u00a0% av dem som sökte 2015, för tidigt att säga för 2016"));
    }

    [Test]
    public void There_is_no_story_without_the_three_years() =>
        Assert.That(RatioStory.Of(Language.Swedish, Applications, Ratios[..2]), Is.Null);
}
