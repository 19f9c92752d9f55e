using System.Text.RegularExpressions;

namespace AsylumCare.Architecture.Tests;

/// <summary>The working copy that the tests were built from.</summary>
internal static partial class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Files below a folder, without what builds and package managers put there, as paths from the root.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] extensions) =>
        [.. Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal)];

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>A source file without the lines that are comments only.</summary>
    public static string ReadCode(string relative) => CommentLine().Replace(Read(relative), "");

    [GeneratedRegex(@"^[ \t]*//.*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CommentLine();

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "AsylumCarePlatform.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No AsylumCarePlatform.sln above {start}.");
    }
}
