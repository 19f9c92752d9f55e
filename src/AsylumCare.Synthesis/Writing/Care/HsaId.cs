using System.Text;

namespace AsylumCare.Synthesis.Writing.Care;

/// <summary>HSA-ids: SE, an organisation's number, a hyphen and what is its own.</summary>
internal static class HsaId
{
    private const int PrefixLength = 13;

    public static void Write(DelimitedFile file, string organisation, ReadOnlySpan<byte> own)
    {
        var room = file.Room(PrefixLength + own.Length);
        "SE"u8.CopyTo(room);
        Encoding.ASCII.GetBytes(organisation, room[2..]);
        room[PrefixLength - 1] = (byte)'-';
        own.CopyTo(room[PrefixLength..]);
    }

    /// <param name="unit">1 to 999.</param>
    public static void WriteUnit(DelimitedFile file, string organisation, int unit) =>
        Write(file, organisation, [(byte)'E', (byte)('0' + (unit / 100)), (byte)('0' + (unit / 10 % 10)), (byte)('0' + (unit % 10))]);
}
