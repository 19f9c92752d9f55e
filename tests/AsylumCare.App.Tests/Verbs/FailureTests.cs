using AsylumCare.Warehouse.Engines;
using Dapper;

namespace AsylumCare.App.Tests.Verbs;

/// <summary>What surroundings can do wrong is told in two languages, with what to do, and never as a stack trace.</summary>
[NonParallelizable]
public sealed class FailureTests
{
    [TearDown]
    public void ForgetSettings()
    {
        Environment.SetEnvironmentVariable("ASYLUMCARE__Warehouse__Engine", null);
        Environment.SetEnvironmentVariable("ASYLUMCARE__Warehouse__ConnectionString", null);
    }

    [Test]
    public async Task A_folder_of_a_newer_schema_is_left_alone()
    {
        using var folder = new TestFolder();
        await Shell.RunAsync("init", "--data", folder.Path);
        using (var connection = WarehouseEngines.Create(WarehouseOptions.Embedded(folder.Path)).Open())
            connection.Execute("INSERT INTO schema_ledger (kind, file_name, checksum, object_name) VALUES ('migration', '9999_later.sql', 'x', '')");

        var answer = await Shell.RunAsync("hash", "--data", folder.Path);

        Told(answer, "nyare schema", "newer schema");
    }

    [Test]
    public async Task An_unreachable_database_is_named()
    {
        using var folder = new TestFolder();
        Environment.SetEnvironmentVariable("ASYLUMCARE__Warehouse__Engine", "PostgreSql");
        Environment.SetEnvironmentVariable("ASYLUMCARE__Warehouse__ConnectionString", "Host=127.0.0.1;Port=1;Username=nobody;Password=secret;Database=none;Timeout=2");

        var answer = await Shell.RunAsync("init", "--data", folder.Path);

        Told(answer, "127.0.0.1", "127.0.0.1");
        Assert.That(answer.Error, Does.Not.Contain("secret"));
    }

    [Test]
    public async Task An_unknown_engine_is_told_with_those_there_are()
    {
        using var folder = new TestFolder();
        Environment.SetEnvironmentVariable("ASYLUMCARE__Warehouse__Engine", "Abacus");
        Told(await Shell.RunAsync("init", "--data", folder.Path), "Abacus", "Sqlite");
    }

    [TestCase("load")]
    [TestCase("validate")]
    public async Task A_missing_delivery_is_told(string verb)
    {
        using var folder = new TestFolder();
        Told(await Shell.RunAsync(verb, folder.File("nowhere")), "finns inte", "does not exist");
    }

    [Test]
    public async Task A_key_file_that_is_no_key_file_stops_the_load()
    {
        using var folder = new TestFolder();
        var delivery = Bench.LargeRegister.Write(folder.File("delivery"), 10);
        await Shell.RunAsync("init", "--demo", "--data", folder.File("data"));
        await File.WriteAllTextAsync(folder.File("data/keys/identity-keys.json"), "{}");
        Told(await Shell.RunAsync("load", delivery.ManifestPath, "--data", folder.File("data")), "Nyckelfilen", "key file");
    }

    [Test]
    public async Task A_demonstration_is_not_built_into_a_warehouse_that_is_none()
    {
        using var folder = new TestFolder();
        await Shell.RunAsync("init", "--data", folder.Path);
        Told(await Shell.RunAsync("demo", "--no-serve", "--data", folder.Path), "ingen demonstration", "no demonstration");
    }

    private static void Told(Answer answer, string swedish, string english)
    {
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain(swedish).And.Contain(english));
        Assert.That(answer.Error, Does.Not.Contain("   at "));
    }
}
