namespace AsylumCare.App.Tests.Verbs;

public sealed class UsageTests
{
    [TestCase("fly")]
    [TestCase("serve", "--wings")]
    [TestCase("serve", "--port", "99999")]
    [TestCase("serve", "--today", "26/6 2017")]
    public async Task What_is_not_understood_is_told_and_fails(params string[] args)
    {
        var answer = await Shell.RunAsync(args);
        Assert.That(answer.ExitCode, Is.EqualTo(2));
        Assert.That(answer.Error, Does.Contain(args[^1]));
    }

    [Test]
    public async Task Help_names_every_verb()
    {
        var answer = await Shell.RunAsync("--help");
        Assert.That(answer.ExitCode, Is.Zero);
        foreach (var verb in new[] { "init", "generate", "load", "validate", "publish", "serve", "hash", "demo", "bench" })
            Assert.That(answer.Output, Does.Contain($"  {verb}"));
    }
}
