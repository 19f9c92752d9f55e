using System.ComponentModel;
using System.Diagnostics;

namespace AsylumCare.App.Demo;

/// <summary>Opens the user's browser, where there is a screen to open it on.</summary>
internal static class Browser
{
    public static void Open(string address)
    {
        if (OperatingSystem.IsLinux() && !HasDisplay) return;
        try
        {
            using var process = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            // No browser is no failure: the address stands on the screen.
        }
    }

    private static bool HasDisplay =>
        Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
}
