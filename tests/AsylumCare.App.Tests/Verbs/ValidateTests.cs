using AsylumCare.App.Bench;

namespace AsylumCare.App.Tests.Verbs;

public sealed class ValidateTests
{
    [Test]
    public async Task A_file_without_its_manifest_is_checked_by_its_name()
    {
        using var folder = new TestFolder();
        var delivery = LargeRegister.Write(folder.Path, 100);
        File.Delete(delivery.ManifestPath);

        var answer = await Shell.RunAsync("validate", delivery.FilePath);

        Assert.That(answer.ExitCode, Is.Zero, answer.Error + answer.Output);
        Assert.That(answer.Output, Does.Contain("REGISTER_13_2016-10_v1.csv: skulle läsas in. 100 rader, 100 godkända").And.Contain("Inget skulle nekas."));
    }

    [Test]
    public async Task A_faulty_row_of_a_file_without_its_manifest_is_told_with_its_line()
    {
        using var folder = new TestFolder();
        var delivery = LargeRegister.Write(folder.Path, 100);
        File.Delete(delivery.ManifestPath);
        var lines = await File.ReadAllLinesAsync(delivery.FilePath);
        lines[5] = lines[5].Replace("INSKRIVEN", "INFLYTTAD", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(delivery.FilePath, lines);

        var answer = await Shell.RunAsync("validate", delivery.FilePath);

        Assert.That(answer.ExitCode, Is.EqualTo(1), answer.Output);
        Assert.That(answer.Output, Does.Contain("REGISTER_13_2016-10_v1.csv:6 Handelse KOD-OKAND").And.Contain("99 godkända"));
    }

    [Test]
    public async Task A_file_whose_name_says_nothing_is_refused_with_the_pattern()
    {
        using var folder = new TestFolder();
        var path = folder.File("anteckningar.csv");
        await File.WriteAllTextAsync(path, "PersonNyckel\r\n");

        var answer = await Shell.RunAsync("validate", path);

        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(answer.Output, Does.Contain("MAN-FILNAMN"));
    }

    [Test]
    public async Task A_folder_says_which_manifest_each_finding_is_of()
    {
        using var folder = new TestFolder();
        foreach (var name in (string[])["a", "b"])
        {
            var delivery = LargeRegister.Write(folder.File(name), 100);
            await File.AppendAllTextAsync(delivery.FilePath, "\r\n");
        }

        var answer = await Shell.RunAsync("validate", folder.Path);

        Assert.That(answer.Output, Does.Match(@"(?s)a.manifest_13_2016-10\.json:.*FIL-SHA256.*b.manifest_13_2016-10\.json:.*FIL-SHA256"));
    }

    [Test]
    public async Task The_code_system_of_a_lone_file_is_said_or_given()
    {
        using var folder = new TestFolder();
        var delivery = LargeRegister.Write(folder.Path, 10);
        File.Delete(delivery.ManifestPath);

        var assumed = await Shell.RunAsync("validate", delivery.FilePath);
        var given = await Shell.RunAsync("validate", delivery.FilePath, "--code-system", "SCB");

        Assert.That(assumed.Output, Does.Contain("13 är Region Halland").And.Contain("The region codes were read as SCB"));
        Assert.That(given.Output, Does.Not.Contain("Regionkoderna"));
    }

    [Test]
    public async Task A_file_is_checked_against_the_manifest_beside_it()
    {
        using var folder = new TestFolder();
        var delivery = LargeRegister.Write(folder.Path, 100);
        await File.AppendAllTextAsync(delivery.FilePath, "\r\n");

        var answer = await Shell.RunAsync("validate", delivery.FilePath);

        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(answer.Output, Does.Contain("FIL-SHA256"));
    }
}
