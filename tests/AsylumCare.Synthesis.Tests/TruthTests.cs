using System.Text.Json;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Episodes;

namespace AsylumCare.Synthesis.Tests;

public sealed class TruthTests
{
    private GeneratedFolder _world = null!;
    private FoldedFiles _files = null!;
    private JsonElement _truth;

    [OneTimeSetUp]
    public void Generate()
    {
        _world = new GeneratedFolder(0.02m, 3, parts: GeneratorParts.Register);
        _files = new FoldedFiles(new DeliveredRows(_world));
        using var document = JsonDocument.Parse(File.ReadAllBytes(_world.Result.TruthPath));
        _truth = document.RootElement.Clone();
    }

    [OneTimeTearDown]
    public void Remove() => _world.Dispose();

    [Test]
    public void Coverage_is_what_the_delivered_files_fold_to()
    {
        var folded = new Dictionary<string, int[]>();
        foreach (var episode in _files.Episodes().Where(e => e.InCoverageDenominator))
        {
            var cell = $"{episode.RegionDay30},{episode.ArrivalMonth.Id},{episode.Sex},{episode.AgeBandId}";
            if (!folded.TryGetValue(cell, out var bands)) folded.Add(cell, bands = new int[CoverageBands.Count]);
            bands[(int)episode.Band]++;
        }
        var stated = _truth.GetProperty("coverage").EnumerateArray().Select(row => $"{row[0]},{row[1]},{row[2]},{row[3]}: {row[4]}");
        Assert.That(folded.Select(cell => $"{cell.Key}: [{string.Join(",", cell.Value)}]"), Is.EquivalentTo(stated));
    }

    [Test]
    public void Ratio_is_what_the_delivered_files_count()
    {
        var counted = new Dictionary<(int, int), (long Examinations, long Applications)>();
        foreach (var examination in _files.Examinations())
        {
            var key = (examination.RegionId, Month.OfDay(examination.Day).Id);
            counted[key] = (counted.GetValueOrDefault(key).Examinations + 1, counted.GetValueOrDefault(key).Applications);
        }
        foreach (var episode in _files.Episodes().Where(e => e.InCoverageDenominator))
        {
            var key = (episode.RegionDay0, episode.ArrivalMonth.Id);
            counted[key] = (counted.GetValueOrDefault(key).Examinations, counted.GetValueOrDefault(key).Applications + 1);
        }
        var stated = _truth.GetProperty("ratio").EnumerateArray().Select(r => $"{r[0]},{r[1]},{r[2]},{r[3]}");
        Assert.That(counted.Select(c => $"{c.Key.Item1},{c.Key.Item2},{c.Value.Examinations},{c.Value.Applications}"), Is.EquivalentTo(stated));
    }

    [Test]
    public void The_nation_is_the_sum_of_its_regions()
    {
        var indicators = _truth.GetProperty("indicators").EnumerateArray()
            .Select(row => (Key: $"{row[0]} {row[1]} {row[3]}", Region: row[2].GetInt32(), Numerator: row[4].GetInt64(), Denominator: row[5].GetInt64()))
            .GroupBy(row => row.Key);
        foreach (var indicator in indicators)
        {
            var nation = indicator.Single(row => row.Region == 0);
            var regions = indicator.Where(row => row.Region != 0).ToArray();
            Assert.That(
                (regions.Sum(r => r.Numerator), regions.Sum(r => r.Denominator)), Is.EqualTo((nation.Numerator, nation.Denominator)), indicator.Key);
        }
    }

    [Test]
    public void National_series_is_real_at_any_scale()
    {
        var october = _truth.GetProperty("applications").EnumerateArray().Single(row => row[0].GetInt32() == 201510);
        Assert.That(october.EnumerateArray().Select(v => v.GetInt32()), Is.EqualTo(new[] { 201510, 39196, 28677, 10519, 17495, 9339 }));
        var september = _truth.GetProperty("decisions").EnumerateArray().Single(row => row[0].GetInt32() == 201509);
        Assert.That((september[1].GetInt32(), september[2].GetInt32()), Is.EqualTo((5522, 3615)));
    }
}
