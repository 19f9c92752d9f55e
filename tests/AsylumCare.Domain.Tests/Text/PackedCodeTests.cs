using AsylumCare.Domain.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AsylumCare.Domain.Tests.Text;

[TestFixture]
internal sealed class PackedCodeTests
{
    private static readonly Arbitrary<string> Codes = Gen.ArrayOf(Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".ToCharArray()))
        .Select(letters => new string(letters[..Math.Min(letters.Length, PackedCode.Longest)])).ToArbitrary();

    [Test]
    public void Numbers_sort_as_codes_do() => Check.QuickThrowOnFailure(Prop.ForAll(Codes, Codes, (a, b) =>
        Math.Sign(PackedCode.Pack(a, PackedCode.Longest).CompareTo(PackedCode.Pack(b, PackedCode.Longest))) == Math.Sign(string.CompareOrdinal(a, b))));

    [Test]
    public void A_range_holds_what_begins_like_its_ends()
    {
        var (from, to) = (PackedCode.Pack("F00", 6), PackedCode.LastOf("F99", 6));
        Assert.That(new[] { "F00", "F431", "F431A", "F99", "F99ZZZ" }.Select(code => PackedCode.Pack(code, 6)), Is.All.InRange(from, to));
        Assert.That(new[] { "E90", "E99Z", "G00" }.Select(code => PackedCode.Pack(code, 6)), Has.None.InRange(from, to));
    }

    [Test]
    public void Ten_characters_fit() => Assert.That(PackedCode.LastOf("", PackedCode.Longest), Is.EqualTo(4_808_584_372_417_848L));

    [TestCase("å")]
    [TestCase("a")]
    [TestCase("F43.1")]
    public void Other_letters_are_refused(string code) => Assert.That(() => PackedCode.Pack(code, 6), Throws.ArgumentException);
}
