using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using AsylumCare.App.Verbs;

namespace AsylumCare.App.Hosting;

/// <summary>Whether a port can be had, asked before any long work is done for it.</summary>
internal static class LocalPort
{
    public static Problem? Taken(int port)
    {
        if (CanBind(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || CanBind(IPAddress.IPv6Loopback, port))) return null;
        var free = FreeAfter(port);
        return new(
            $"Port {port} används redan av ett annat program. Stäng det, eller välj en annan port: --port {free}",
            $"Port {port} is already taken by another program. Close it, or choose another port: --port {free}");
    }

    private static int FreeAfter(int port)
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        for (var next = port + 1; next <= 65535; next++)
            if (!taken.Contains(next)) return next;
        return 0;
    }

    private static bool CanBind(IPAddress address, int port)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        // As Kestrel binds: a port in TIME_WAIT after a stop is free.
        if (!OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen();
            return true;
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            // No such address on this machine, IPv6 switched off for instance: nothing there to be in the way.
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
