using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AsylumCare.OData;

/// <summary>
/// Where the next page begins: the publication, the sort values of the last row seen and how many rows are still wanted. It is
/// bound to its question by a checksum; it opens nothing that the question itself could not ask for.
/// </summary>
/// <param name="Remaining">Rows left of the reader's $top, or null.</param>
internal sealed record SkipToken(int Publication, long? Remaining, IReadOnlyList<object?> Position)
{
    private const int ChecksumLength = 12;
    private const int MostValues = 64;

    /// <param name="question">Text that is the same for every page of one question and differs between questions.</param>
    public string Write(string question)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Publication);
            writer.Write(Remaining ?? -1);
            writer.Write((byte)Position.Count);
            foreach (var value in Position) Write(writer, value);
        }

        var content = buffer.ToArray();
        return Base64Url.EncodeToString([.. Checksum(content, question), .. content]);
    }

    /// <exception cref="ODataFailure">The token was changed, or belongs to another question.</exception>
    public static SkipToken Read(string text, string question)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            if (bytes.Length > ChecksumLength && Checksum(bytes.AsSpan(ChecksumLength), question).AsSpan().SequenceEqual(bytes.AsSpan(0, ChecksumLength)))
                return Read(bytes);
        }
        catch (Exception problem) when (problem is FormatException or IOException or ArgumentException)
        {
            // Falls through to the one answer for every token that is not ours.
        }

        throw ODataFailure.BadRequest(
            "Fortsättningen är ändrad eller hör till en annan fråga. Följ @odata.nextLink oförändrad, eller börja om.",
            "The continuation was changed or belongs to another question. Follow @odata.nextLink as it is, or start again.", "$skiptoken");
    }

    private static SkipToken Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, ChecksumLength, bytes.Length - ChecksumLength), Encoding.UTF8);
        var publication = reader.ReadInt32();
        var remaining = reader.ReadInt64();
        var count = reader.ReadByte();
        if (count > MostValues) throw new FormatException("Too many values.");
        return new SkipToken(publication, remaining < 0 ? null : remaining, [.. Enumerable.Range(0, count).Select(_ => ReadValue(reader))]);
    }

    private static void Write(BinaryWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.Write('0'); break;
            case long number: writer.Write('n'); writer.Write(number); break;
            case decimal number: writer.Write('m'); writer.Write(number); break;
            case string text: writer.Write('s'); writer.Write(text); break;
            case DateOnly date: writer.Write('d'); writer.Write(date.DayNumber); break;
            case bool flag: writer.Write('b'); writer.Write(flag); break;
            default: throw new InvalidOperationException($"No place for {value.GetType().Name} in a continuation.");
        }
    }

    private static object? ReadValue(BinaryReader reader) => reader.ReadChar() switch
    {
        'n' => reader.ReadInt64(),
        'm' => reader.ReadDecimal(),
        's' => reader.ReadString(),
        'd' => DateOnly.FromDayNumber(reader.ReadInt32()),
        'b' => reader.ReadBoolean(),
        _ => null,
    };

    private static byte[] Checksum(ReadOnlySpan<byte> content, string question)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(question));
        hash.AppendData([0]);
        hash.AppendData(content);
        return hash.GetHashAndReset()[..ChecksumLength];
    }
}
