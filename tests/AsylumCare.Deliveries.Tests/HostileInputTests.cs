using System.Text;
using AsylumCare.Deliveries.Manifests;
using AsylumCare.Deliveries.Reading;
using AsylumCare.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AsylumCare.Deliveries.Tests;

/// <summary>Whatever the bytes are, the answer is a report, and a checked file and a loaded one get the same.</summary>
internal sealed class HostileInputTests
{
    private static readonly int Cases = LongRun.Count(everyday: 200, full: 5_000);

    private static readonly byte[] Register = CsvText.Register(20).ToBytes();
    private static readonly byte[] Spice = Encoding.UTF8.GetBytes(";\"\r\n\0,\tÅåÃ¥\uFFFD=0123456789-/");

    [Test]
    public void Random_bytes_never_throw() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Survives(bytes)));

    [Test]
    public void A_file_with_bytes_changed_never_throws()
    {
        var change = from at in Gen.Choose(0, Register.Length - 1) from to in Gen.Elements(Spice) select (at, to);
        var changes = Gen.ListOf(change).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(changes, list =>
        {
            var bytes = Register.ToArray();
            foreach (var (at, to) in list) bytes[at] = to;
            return Survives(bytes);
        }));
    }

    [Test]
    public void A_file_cut_anywhere_never_throws()
    {
        for (var length = 0; length < Register.Length; length += 7) Assert.That(Survives(Register[..length]), Is.True);
    }

    [Test]
    public void A_manifest_of_random_bytes_never_throws()
    {
        using var folder = new DeliveryFolder().With(CsvText.Register(1));
        folder.ReadManifest();
        var right = File.ReadAllBytes(folder.ManifestPath);
        var change = from at in Gen.Choose(0, right.Length - 1) from to in Gen.Choose(0, 255) select (at, (byte)to);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Cases), Prop.ForAll(Gen.ListOf(change).ToArbitrary(), list =>
        {
            var bytes = right.ToArray();
            foreach (var (at, to) in list) bytes[at] = to;
            File.WriteAllBytes(folder.ManifestPath, bytes);
            var reading = ManifestReader.Read(folder.ManifestPath, DeliveryFolder.Catalog, DeliveryFolder.Reference);
            return (reading.Manifest is null) == (reading.Findings.Count > 0);
        }));
    }

    private static bool Survives(byte[] bytes)
    {
        using var folder = new DeliveryFolder().With("REGISTER", bytes, 20);
        var (report, rows) = folder.Read();
        var check = folder.Validate();
        var agree = check.Reports[0].Findings.SequenceEqual(report.Findings) && check.Reports[0].Refused == report.Refused && check.Accepted == !report.Refused;
        return agree && (report.Refused || rows.Rows.Count - report.RefusedAfterwards.Count == report.RowsAccepted);
    }
}
