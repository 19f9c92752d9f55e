namespace AsylumCare.App.Settings;

/// <summary>The folder that everything belonging to one installation lies in.</summary>
public sealed record DataFolder(string Root)
{
    /// <param name="given">What <c>--data</c> said, or null.</param>
    /// <param name="standard">Relative to the working directory.</param>
    public static DataFolder At(DirectoryInfo? given, string standard) => new(Path.GetFullPath(given?.FullName ?? standard));

    public const string Standard = "data";
    public const string StandardDemo = "data/demo";

    public string Database => Path.Combine(Root, "warehouse.db");
    public string KeyFile => Path.Combine(Root, "keys", "identity-keys.json");
    public string Deliveries => Path.Combine(Root, "deliveries");
    public string Inbox => Path.Combine(Root, "inbox");
    public string Uploads => Path.Combine(Root, "uploads");
    public string Received => Path.Combine(Root, "received");
    public string Receipts => Path.Combine(Root, "receipts");
    public string Archive => Path.Combine(Root, "archive");
    public string ArchiveJournal => Path.Combine(Archive, "journal.jsonl");
    public string Quarantine => Path.Combine(Root, "quarantine");
    public string Logs => Path.Combine(Root, "logs");

    /// <summary>As the user would write it: relative where it lies below the working directory.</summary>
    public string Display => Path.GetRelativePath(Directory.GetCurrentDirectory(), Root) is var relative && relative.StartsWith("..", StringComparison.Ordinal)
        ? Root
        : relative;
}
