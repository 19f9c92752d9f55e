using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace AsylumCare.App.Settings;

/// <summary>The settings section <c>Uploads</c>.</summary>
/// <param name="LargestBytes">Of one delivery, all its files together.</param>
/// <param name="AtOnce">How many deliveries are received at a time; a sender beyond that is asked to come again.</param>
/// <param name="Patience">How long a sender is kept waiting for the receipt before the answer is that it will come.</param>
/// <param name="LocalReaders">Whether a reader on this machine itself sees the rows of receipts without a token.</param>
public sealed record UploadSettings(long LargestBytes, int AtOnce, TimeSpan Patience, bool LocalReaders)
{
    private const int StandardMegabytes = 2048;
    private const int StandardAtOnce = 4;
    private const int StandardPatience = 10;

    public static UploadSettings Standard { get; } =
        new((long)StandardMegabytes << 20, StandardAtOnce, TimeSpan.FromSeconds(StandardPatience), LocalReaders: true);

    public static UploadSettings Read()
    {
        var section = AppSettings.Section("Uploads");
        return new(
            (long)Number(section, "LargestMegabytes", StandardMegabytes) << 20, Number(section, "AtOnce", StandardAtOnce),
            TimeSpan.FromSeconds(Number(section, "PatienceSeconds", StandardPatience)),
            !string.Equals(section["LocalReaders"], "false", StringComparison.OrdinalIgnoreCase));
    }

    private static int Number(IConfigurationSection section, string name, int standard) =>
        int.TryParse(section[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : standard;
}
