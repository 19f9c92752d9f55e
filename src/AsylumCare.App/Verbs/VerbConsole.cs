using System.Text;
using Spectre.Console;

namespace AsylumCare.App.Verbs;

/// <summary>Where a verb writes: results to <see cref="Out"/>, problems to <see cref="Error"/>.</summary>
/// <param name="Interactive">A person watches: progress bars may move and a browser may open.</param>
public sealed record VerbConsole(IAnsiConsole Out, TextWriter Error, bool Interactive)
{
    public static VerbConsole OfProcess()
    {
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;
        var console = AnsiConsole.Console;
        // A pipe or a log has no width; eighty columns would break receipts and commands that are to be pasted.
        if (Console.IsOutputRedirected) console.Profile.Width = 400;
        return new(console, Console.Error, !Console.IsOutputRedirected);
    }

    /// <summary>A console for a test or another program: plain text, wide lines.</summary>
    public static VerbConsole To(TextWriter output, TextWriter error)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 400;
        return new(console, error, Interactive: false);
    }

    /// <summary>A line as it stands: no markup, no wrapping, so that commands and paths can be copied.</summary>
    public void Line(string text = "") => Out.Profile.Out.Writer.WriteLine(text);

    /// <summary>Tells the problem and gives the exit code to end with.</summary>
    public int Fail(Problem problem)
    {
        Error.WriteLine(problem.TextSv);
        if (problem.TextEn.Length > 0) Error.WriteLine(problem.TextEn);
        return problem.ExitCode;
    }
}
