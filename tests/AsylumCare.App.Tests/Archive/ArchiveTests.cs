using System.Text;
using AsylumCare.App.Archive;
using AsylumCare.App.Settings;
using AsylumCare.App.Tests.Verbs;
using AsylumCare.App.Verbs;

namespace AsylumCare.App.Tests.Archive;

public sealed class ArchiveTests
{
    private const string PersonalNumber = "19121212-1212";

    private TestFolder _folder;
    private DataFolder _data;

    [SetUp]
    public async Task Prepare()
    {
        _folder = new TestFolder();
        _data = new DataFolder(_folder.File("data"));
        await Shell.RunAsync("init", "--data", _data.Root);
    }

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task A_received_delivery_lies_in_the_archive_by_its_content_and_for_its_owner_alone()
    {
        var manifest = Register(1, 1).Write(_folder);
        await LoadAsync(manifest);
        var reception = (Reception)Journal().Single();
        Assert.That((reception.Via, reception.Verdict, reception.Day), Is.EqualTo(("load", "active", new DateOnly(2018, 1, 1))));
        foreach (var kept in reception.Files.Prepend(reception.Manifest))
        {
            var path = new ContentStore(_data.Archive).PathOf(kept.Sha256);
            Assert.That(ContentStore.HashOf(path), Is.EqualTo(kept.Sha256));
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(manifest)!, kept.Name))));
            if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }

        if (!OperatingSystem.IsWindows()) Assert.That((int)File.GetUnixFileMode(_data.Archive), Is.EqualTo(0b111_000_000));
    }

    [Test]
    public async Task The_same_delivery_again_is_no_new_reception()
    {
        var manifest = Register(1, 1).Write(_folder);
        await LoadAsync(manifest);
        await LoadAsync(manifest);
        Assert.That(Journal(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_delivery_that_the_archive_has_not_is_taken_in_though_the_warehouse_has_it()
    {
        var manifest = Register(1, 1).Write(_folder);
        await LoadAsync(manifest);
        Directory.Delete(_data.Archive, recursive: true);
        await LoadAsync(manifest);
        Assert.That(((Reception)Journal().Single()).Verdict, Is.EqualTo("unchanged"));
    }

    [Test]
    public async Task Publications_stand_in_the_journal_between_the_deliveries_before_and_after_them()
    {
        await LoadAsync(Register(1, 1).Write(_folder));
        await Shell.RunAsync("publish", "--data", _data.Root, "--today", "2016-01-01");
        await LoadAsync(Register(2, 2).Write(_folder));
        await Shell.RunAsync("publish", "--data", _data.Root, "--today", "2016-02-01");
        Assert.That(Journal().Select(entry => entry.GetType()), Is.EqualTo(new[]
        {
            typeof(Reception), typeof(ArchivedPublication), typeof(Reception), typeof(ArchivedPublication),
        }));
    }

    [Test]
    public async Task A_publication_that_another_process_noted_is_not_noted_again()
    {
        using var serving = Workplace.At(_data);
        await LoadAsync(Register(1, 1).Write(_folder));
        serving.NotePublications();
        await Shell.RunAsync("publish", "--data", _data.Root, "--today", "2016-01-01");
        await LoadAsync(Register(2, 2).Write(_folder));
        serving.NotePublications();
        Assert.That(Journal().OfType<ArchivedPublication>().Select(made => made.Number), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task A_line_that_a_kill_broke_off_is_as_if_never_written()
    {
        await LoadAsync(Register(1, 1).Write(_folder));
        await File.AppendAllTextAsync(_data.ArchiveJournal, """{"entry":"reception","da""");
        Assert.That(Journal(), Has.Count.EqualTo(1));
        await LoadAsync(Register(2, 2).Write(_folder));
        Assert.That(Journal(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_refused_delivery_is_sealed_beside_its_receipt_and_its_numbers_are_nowhere_in_clear()
    {
        var manifest = new TestDelivery("13", "2015-10", 1, 1)
            .WithRegister(TestRows.Enrolled(1, "2015-10-05").Replace(TestRows.Person(1), PersonalNumber, StringComparison.Ordinal)).Write(_folder);
        var answer = await LoadAsync(manifest);
        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(Journal(), Is.Empty);
        foreach (var file in Directory.EnumerateFiles(_data.Root, "*", SearchOption.AllDirectories))
            Assert.That((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.ASCII.GetBytes(PersonalNumber)), Is.EqualTo(-1), file);

        var name = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(_data.Quarantine, "*" + Quarantine.Extension).Single());
        Assert.That(File.Exists(Path.Combine(_data.Quarantine, name + ".json")), "the receipt lies beside it");
        Assert.That((await Shell.RunAsync("quarantine", "--data", _data.Root)).Output, Does.Contain(name));
        var opened = await Shell.RunAsync("quarantine", "--open", name, "--to", _folder.File("opened"), "--data", _data.Root);
        Assert.That(opened.ExitCode, Is.Zero, opened.Error);
        Assert.That(File.ReadAllBytes(Path.Combine(_folder.File("opened"), Path.GetFileName(manifest))), Is.EqualTo(File.ReadAllBytes(manifest)));
        Assert.That(Directory.EnumerateFiles(_folder.File("opened")).Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task The_receipt_of_a_manifest_that_tells_nothing_does_not_bear_its_name()
    {
        var path = _folder.File($"manifest_{PersonalNumber}.json");
        await File.WriteAllTextAsync(path, "{");
        await LoadAsync(path);
        Assert.That(Path.GetFileName(Directory.EnumerateFiles(_data.Receipts, "*.json").Single()), Does.Match("^manifest_[0-9a-f]{16}\\.json$"));
    }

    [Test]
    public async Task A_sealed_delivery_that_was_changed_is_not_opened()
    {
        await LoadAsync(new TestDelivery("13", "2015-10", 1, 1).WithRegister().Write(_folder));
        var path = Directory.EnumerateFiles(_data.Quarantine, "*" + Quarantine.Extension).Single();
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[^5] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);
        var answer = await Shell.RunAsync("quarantine", "--open", Path.GetFileNameWithoutExtension(path), "--to", _folder.File("opened"), "--data", _data.Root);
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(Directory.Exists(_folder.File("opened")), Is.False);
    }

    [Test]
    public async Task Receipts_that_a_kill_left_out_are_written_at_the_next_start()
    {
        await LoadAsync(Register(1, 1).Write(_folder));
        var receipt = Directory.EnumerateFiles(_data.Receipts, "*.json").Single();
        Assert.That(Path.GetFileNameWithoutExtension(receipt), Does.EndWith("_k1"));
        var text = await File.ReadAllTextAsync(receipt);
        File.Delete(receipt);
        await Shell.RunAsync("publish", "--data", _data.Root);
        Assert.That(await File.ReadAllTextAsync(receipt), Is.EqualTo(text));
    }

    private Task<Answer> LoadAsync(string manifest) => Shell.RunAsync("load", manifest, "--data", _data.Root, "--today", "2018-01-01");

    private List<ArchiveEntry> Journal() => [.. new ArchiveJournal(_data.ArchiveJournal).Read()];

    private static TestDelivery Register(int number, int version) =>
        new TestDelivery("13", "2015-10", version, number).WithRegister(TestRows.Enrolled(number, "2015-10-05"));
}
