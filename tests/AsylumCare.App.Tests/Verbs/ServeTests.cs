using System.Net;
using System.Net.Sockets;

namespace AsylumCare.App.Tests.Verbs;

public sealed class ServeTests
{
    [TestCase("serve")]
    [TestCase("demo")]
    public async Task A_taken_port_is_told_before_anything_is_built(string verb)
    {
        using var folder = new TestFolder();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var answer = await Shell.RunAsync(verb, "--port", $"{port}", "--data", folder.File("new"));

        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain($"Port {port} används redan").And.Contain("already taken").And.Contain("--port "));
        Assert.That(Directory.Exists(folder.File("new")), Is.False);
    }

    [Test]
    public async Task A_folder_without_a_database_is_told_with_the_command_that_makes_one()
    {
        using var folder = new TestFolder();
        var answer = await Shell.RunAsync("serve", "--port", "5999", "--data", folder.Path);
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain("asylumcare init --data"));
    }
}
