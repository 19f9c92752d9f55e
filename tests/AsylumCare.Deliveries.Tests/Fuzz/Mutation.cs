using System.IO.Compression;
using System.Text;

namespace AsylumCare.Deliveries.Tests.Fuzz;

/// <summary>What happens to files on their way: each mutation of a file is told by its number alone.</summary>
internal static class Mutation
{
    private static readonly string[] Cells =
    [
        "", " ", "=1+1", "=HYPERLINK(\"x\")", "-1", "1E+11", "MAR-15", "2015-02-30", "42005", "..", "…", "–", "19121212-1212", "12-345678", "\"", "\"\"", "å", "Ã¥", "\uFFFD",
        "\0", "999999999999999999999", "Totalt", "Delsumma", "0,5,5", "#REF!", "<v>", "&amp;", "\u202F", "2016-10-10T12:00:00", new string('9', 400), "Hallands län totalt", "jan-15",
    ];

    private static readonly byte[][] Bytes =
    [
        [0], [0xFF], [0xE5], [0xC3, 0xA5], [0xC3, 0x83, 0xC2, 0xA5], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], (byte[])[.. "\r"u8], [.. "\n"u8], [.. "\r\n"u8], [.. ";"u8], [.. "\""u8], [.. "\t"u8], [0x1A], [.. "sep=;\n"u8],
    ];

    public static byte[] Of(FuzzedFile file, int number)
    {
        var random = new Random(number);
        return file.Extension == "xlsx" && random.Next(3) > 0 ? OfParts(file.Bytes, random) : Several(file.Bytes, random, file.Extension == "csv");
    }

    private static byte[] Several(byte[] bytes, Random random, bool isText)
    {
        for (var i = random.Next(1, 4); i > 0; i--) bytes = isText && random.Next(2) == 0 ? OfLines(bytes, random) : OfBytes(bytes, random);
        return bytes;
    }

    private static byte[] OfBytes(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        var to = Math.Min(bytes.Length, at + random.Next(1, 40));
        switch (random.Next(5))
        {
            case 0 when at < bytes.Length:
                var flipped = bytes.ToArray();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1: return [.. bytes[..at], .. bytes[to..]];
            case 2: return [.. bytes[..to], .. bytes[at..]];
            case 3 when random.Next(200) == 0: return [.. bytes[..at], .. Enumerable.Repeat((byte)'x', 200_000), .. bytes[at..]];
            default: return [.. bytes[..at], .. Bytes[random.Next(Bytes.Length)], .. bytes[at..]];
        }
    }

    /// <summary>Rows cut, doubled, moved; cells swapped and replaced; line ends mixed.</summary>
    private static byte[] OfLines(byte[] bytes, Random random)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        int one = random.Next(lines.Count), other = random.Next(lines.Count);
        var cells = lines[one].Split(';');
        switch (random.Next(7))
        {
            case 0:
                lines.RemoveAt(one);
                break;
            case 1:
                lines.Insert(other, lines[one]);
                break;
            case 2:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                break;
            case 3:
                lines[one] += "\r";
                break;
            case 4:
                lines[one] = string.Join(';', cells.OrderBy(_ => random.Next()));
                break;
            default:
                cells[random.Next(cells.Length)] = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Cells[random.Next(Cells.Length)]));
                lines[one] = string.Join(';', cells);
                break;
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    /// <summary>A workbook whose package is whole and whose parts are not, so that what reads them meets it.</summary>
    private static byte[] OfParts(byte[] book, Random random)
    {
        using var from = new ZipArchive(new MemoryStream(book));
        using var stream = new MemoryStream();
        var told = Enumerable.Range(0, from.Entries.Count).Where(i => from.Entries[i].FullName.Contains("sheet", StringComparison.Ordinal) || from.Entries[i].Name == "sharedStrings.xml").ToList();
        var chosen = random.Next(5) == 0 ? random.Next(from.Entries.Count) : told[random.Next(told.Count)];
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < from.Entries.Count; i++)
            {
                using var read = new MemoryStream();
                using (var part = from.Entries[i].Open()) part.CopyTo(read);
                using var entry = to.CreateEntry(from.Entries[i].FullName, CompressionLevel.Fastest).Open();
                entry.Write(i == chosen ? OfXml(read.ToArray(), random) : read.ToArray());
            }
        }

        return stream.ToArray();
    }

    /// <summary>Values and attributes replaced within XML that stays XML, or bytes changed so that it may not.</summary>
    private static byte[] OfXml(byte[] xml, Random random)
    {
        if (random.Next(6) == 0) return OfBytes(xml, random);
        var mark = random.Next(5) == 0 ? '"' : '>';
        var text = Encoding.UTF8.GetString(xml);
        var marks = Enumerable.Range(0, text.Length).Where(at => text[at] == mark && at + 1 < text.Length && (mark == '"' || text[at + 1] != '<')).ToList();
        if (marks.Count == 0) return OfBytes(xml, random);
        var at = marks[random.Next(marks.Count)];
        var end = text.IndexOfAny(['<', '"'], at + 1);
        if (end < 0) return xml;
        var value = random.Next(3) switch
        {
            0 => Cells[random.Next(Cells.Length)].Replace("\0", "_x0000_").Replace("<", "&lt;").Replace("\"", "&quot;"),
            1 => random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => mark == '>' ? "</x:v><x:f>A1</x:f><x:v>" : "e",
        };
        return Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, at + 1), value, text.AsSpan(end)));
    }
}
