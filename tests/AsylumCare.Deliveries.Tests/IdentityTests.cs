using System.Security.Cryptography;
using System.Text;
using AsylumCare.Deliveries.Identity;

namespace AsylumCare.Deliveries.Tests;

internal sealed class IdentityTests
{
    private static byte[] Person(int number) => SHA256.HashData(BitConverter.GetBytes(number))[..16];

    [Test]
    public void A_PersonNyckel_is_written_and_read_back()
    {
        var text = new byte[PersonNyckelText.Length];
        for (var i = 0; i < 200; i++)
        {
            var key = Person(i);
            PersonNyckelText.Write(key, text);
            Assert.That(PersonNyckelText.TryRead(text, out var high, out var low), Is.True);
            Assert.That((high, low), Is.EqualTo((BitConverter.ToUInt64([.. key[..8].Reverse()]), BitConverter.ToUInt64([.. key[8..].Reverse()]))));
        }
    }

    /// <summary>RFC 4648: "foobar" is MZXW6YTBOI.</summary>
    [Test]
    public void The_text_is_base32_of_RFC_4648()
    {
        var text = new byte[PersonNyckelText.Length];
        PersonNyckelText.Write([.. "foobar"u8, .. new byte[10]], text);
        Assert.That(Encoding.ASCII.GetString(text), Does.StartWith("MZXW6YTBOI"));
    }

    [Test]
    public void Keys_from_a_seed_are_the_same_and_from_another_seed_are_not()
    {
        using var one = IdentityKeys.FromSeed(1);
        using var again = IdentityKeys.FromSeed(1);
        using var other = IdentityKeys.FromSeed(2);
        Assert.That(again.Of(Person(1)), Is.EqualTo(one.Of(Person(1))));
        Assert.That(other.Of(Person(1)), Is.Not.EqualTo(one.Of(Person(1))));
    }

    [Test]
    public void A_block_gives_the_same_keys_as_one_at_a_time()
    {
        using var keys = IdentityKeys.FromSeed(7);
        using var folder = new DeliveryFolder().With(CsvText.Register(50));
        using var readerKeys = IdentityKeys.FromSeed(1);
        var rows = folder.Read().Rows.Rows;
        var slots = Enumerable.Range(0, 50).Select(i => readerKeys.Of(Person(i)));
        Assert.That(rows.Select(r => new PersonKeys(r.Slots[0], r.Slots[1], r.Slots[2])), Is.EqualTo(slots));
        Assert.That(rows.Select(r => r.Slots[0]), Is.Unique.And.All.GreaterThanOrEqualTo(0));
        Assert.That(rows.Select(r => r.Slots[2]), Has.All.InRange(0L, uint.MaxValue));
    }

    [Test]
    public void Key_versions_share_the_record_key()
    {
        using var first = IdentityKeys.FromSeed(1);
        using var second = IdentityKeys.FromSeed(1, version: 2);
        Assert.That(second.Of(Person(1)).RecordKey, Is.EqualTo(first.Of(Person(1)).RecordKey));
        Assert.That(second.Of(Person(1)).PersonKey, Is.Not.EqualTo(first.Of(Person(1)).PersonKey));
    }

    [Test]
    public void A_key_file_is_for_its_owner_alone_and_is_never_overwritten()
    {
        var folder = Directory.CreateTempSubdirectory("asylumcare-test-");
        try
        {
            var path = Path.Combine(folder.FullName, "keys", "identity-keys.json");
            using var keys = IdentityKeys.CreateRandom();
            keys.Save(path);
            using var loaded = IdentityKeys.Load(path);
            Assert.That(loaded.Of(Person(3)), Is.EqualTo(keys.Of(Person(3))));
            Assert.That(() => keys.Save(path), Throws.InstanceOf<IOException>());
            if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            File.WriteAllText(path, "{\"version\": 1, \"k2\": \"AAAA\", \"recordKey\": \"AAAA\"}");
            Assert.That(() => IdentityKeys.Load(path), Throws.InstanceOf<InvalidDataException>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void An_id_has_one_key_in_a_region_whatever_stands_around_it_and_another_in_another_region()
    {
        string[] ids = ["A", "HU-1", "HU-12345678", "0123456789012345678901234567890123456789012345678901234567890123"];
        long[] Keys(string sender, int before)
        {
            var csv = CsvText.Examinations(before + ids.Length).WithEach("HuId", i => i < before ? $"X{i}" : ids[i - before]).WithEach("Regionkod", _ => sender);
            using var folder = new DeliveryFolder(sender).With(csv);
            var layout = DeliveryFolder.Catalog["HALSOUNDERSOKNING"].Facts[0];
            var slot = layout.Slots[layout.Columns.ToList().IndexOf("examination_key")];
            return [.. folder.Read().Rows.Rows.Skip(before).Select(r => r.Slots[slot])];
        }

        var halland = Keys("13", 0);
        Assert.That(Keys("13", 5), Is.EqualTo(halland));
        Assert.That(Keys("14", 0).Intersect(halland), Is.Empty);
        Assert.That(halland, Is.Unique.And.All.GreaterThanOrEqualTo(0));
    }
}
