using AsylumCare.App.Bench;

namespace AsylumCare.App.Tests.Verbs;

public sealed class LoadTests
{
    [Test]
    public async Task A_delivery_is_loaded_with_a_receipt_and_the_second_time_changes_nothing()
    {
        using var folder = new TestFolder();
        var delivery = LargeRegister.Write(folder.File("delivery"), 100);
        var data = folder.File("data");
        await Shell.RunAsync("init", "--demo", "--data", data);

        var first = await Shell.RunAsync("load", delivery.Folder, "--data", data);
        var hash = await Shell.RunAsync("hash", "--data", data);
        var second = await Shell.RunAsync("load", delivery.Folder, "--data", data);

        Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((0, 0)), first.Error + first.Output);
        Assert.That(first.Output, Does.Contain("Inläst"));
        Assert.That(second.Output, Does.Contain("Fanns redan"));
        Assert.That((await Shell.RunAsync("hash", "--data", data)).Output, Is.EqualTo(hash.Output));
        Assert.That(Directory.EnumerateFiles(Path.Combine(data, "receipts"), "*.json"), Is.Not.Empty);
    }

    [Test]
    public async Task A_file_that_was_changed_on_the_way_is_refused_with_exit_code_1()
    {
        using var folder = new TestFolder();
        var delivery = LargeRegister.Write(folder.File("delivery"), 100);
        await File.AppendAllTextAsync(delivery.FilePath, "tail");
        var data = folder.File("data");
        await Shell.RunAsync("init", "--demo", "--data", data);

        var answer = await Shell.RunAsync("load", delivery.ManifestPath, "--data", data);

        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(answer.Output, Does.Contain("Nekad"));
        Assert.That(Directory.EnumerateFiles(Path.Combine(data, "receipts"), "*.csv"), Is.Not.Empty);
    }

    [Test]
    public async Task Real_regional_deliveries_are_kept_out_of_a_demonstration_and_the_other_way_round()
    {
        using var folder = new TestFolder();
        var delivery = LargeRegister.Write(folder.File("delivery"), 100);
        await Shell.RunAsync("init", "--data", folder.File("data"));
        var answer = await Shell.RunAsync("load", delivery.ManifestPath, "--data", folder.File("data"));
        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(answer.Output, Does.Contain("LEV-URSPRUNG"));
    }

    [Test]
    public async Task A_sheet_of_migrationsverkets_without_a_manifest_is_a_delivery_a_month()
    {
        using var folder = new TestFolder();
        var (file, data) = (folder.File("Inskrivna personer 2017.csv"), folder.File("data"));
        await File.WriteAllTextAsync(file, "Inskrivna personer 2017;;;;\nLän;Kommun;jan;feb;mar\nHallands län;Halmstad;1 000;..;\n;Totalt;1 000;3;\n");
        await Shell.RunAsync("init", "--data", data);

        var undated = await Shell.RunAsync("load", file, "--data", data);
        var check = await Shell.RunAsync("validate", file, "--published", "2017-03-01");
        var first = await Shell.RunAsync("load", file, "--published", "2017-03-01", "--data", data);
        var second = await Shell.RunAsync("load", file, "--published", "2017-03-01", "--data", data);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(undated.ExitCode, Is.EqualTo(2));
            Assert.That(undated.Error, Does.Contain("--published"));
            Assert.That(check.Output, Does.Contain("2017.csv (2017-01): skulle läsas in. 2 rader").And.Contain("(2017-02)").And.Not.Contain("(2017-03)"));
            Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((0, 0)), first.Error + first.Output);
            Assert.That(first.Output, Does.Contain("Inläst"));
            Assert.That(second.Output, Does.Contain("Fanns redan"));
        }
    }
}
