using AsylumCare.Testing;
using AsylumCare.Warehouse.Operations;

namespace AsylumCare.Warehouse.Tests.Operations;

[TestFixtureSource(typeof(EngineNames))]
internal sealed class DeliveryTokenTests(string engineName)
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private TestWarehouse _warehouse;
    private SetTime _time;
    private DeliveryTokens _tokens;

    [SetUp]
    public void Prepare()
    {
        _warehouse = TestWarehouse.Create(engineName);
        _time = new SetTime();
        _tokens = new DeliveryTokens(OperationsSetup.Initialise(_warehouse.Engine), _time);
    }

    [TearDown]
    public void Clean() => _warehouse?.Dispose();

    [Test]
    public void A_token_is_good_until_it_expires_or_is_revoked()
    {
        var (first, text) = _tokens.Create(13, "Halland", _time.GetUtcNow() + Year);
        var (second, other) = _tokens.Create(14, "", _time.GetUtcNow() + Year);
        Assert.That((_tokens.Use(text)!.RegionId, _tokens.Use(other)!.RegionId), Is.EqualTo((13, 14)));
        Assert.That(_tokens.Revoke(first.TokenId), Is.True);
        Assert.That(_tokens.Revoke(first.TokenId), Is.False);
        Assert.That(_tokens.Use(text), Is.Null);
        _time.Move(Year - TimeSpan.FromMilliseconds(1));
        Assert.That(_tokens.Use(other), Is.Not.Null);
        _time.Move(TimeSpan.FromMilliseconds(1));
        Assert.That(_tokens.Use(other), Is.Null);
        Assert.That(_tokens.All().Select(token => token.StateAt(_time.GetUtcNow())), Is.EqualTo(new[] { TokenState.Revoked, TokenState.Expired }));
        Assert.That(_tokens.Find(second.TokenId)!.LastUsedAt, Is.EqualTo(_time.GetUtcNow() - TimeSpan.FromMilliseconds(1)));
    }

    [Test]
    public void No_two_tokens_are_alike_and_one_with_anothers_number_is_none()
    {
        var texts = Enumerable.Range(0, 20).Select(_ => _tokens.Create(13, "", _time.GetUtcNow() + Year).Text).ToList();
        Assert.That(texts.Select(text => text.Split('_', 3)[2]), Is.Unique.And.All.Length.EqualTo(43));
        Assert.That(_tokens.Use($"asv_1_{texts[1].Split('_', 3)[2]}"), Is.Null);
        Assert.That(_tokens.Use(texts[0] + " "), Is.Null);
        Assert.That(_tokens.Use("asv_-1_x"), Is.Null);
        Assert.That(_tokens.Use(""), Is.Null);
    }
}
