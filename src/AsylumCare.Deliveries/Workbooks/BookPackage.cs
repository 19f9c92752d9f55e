using System.IO.Compression;
using System.Xml;
using AsylumCare.Deliveries.Reading;

namespace AsylumCare.Deliveries.Workbooks;

/// <summary>
/// A workbook's package, gone through before anything is made of it: how much it unpacks to, whether its XML is plain, and what the reader of cells
/// does not tell (formulas, errors, hidden rows).
/// </summary>
internal sealed class BookPackage
{
    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    private readonly Dictionary<string, SheetScan> _scans = new(StringComparer.OrdinalIgnoreCase);
    private long _unpacked;
    private long _cells;

    private BookPackage()
    {
    }

    /// <summary>Per sheet in the workbook's order.</summary>
    public IReadOnlyList<SheetScan> Sheets { get; private set; } = [];

    /// <param name="refusal">Why the workbook is refused, or null.</param>
    public static BookPackage? Open(Stream file, out RuleText? refusal)
    {
        refusal = Signature(file);
        if (refusal is not null) return null;
        var package = new BookPackage();
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            refusal = package.Scan(zip);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException or ArgumentException or IOException)
        {
            refusal = BookTexts.Damaged;
        }

        return refusal is null ? package : null;
    }

    private static RuleText? Signature(Stream file)
    {
        if (file.Length > BookLimits.FileBytes) return BookTexts.TooLarge;
        Span<byte> start = stackalloc byte[4];
        file.Position = 0;
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read == 4 && start.SequenceEqual(Zip)) return Entries(file) > BookLimits.Parts ? BookTexts.TooLarge : null;
        if (read < 4 || !start.SequenceEqual(Compound)) return BookTexts.NotWorkbook;
        return Holds(file, "EncryptedPackage") ? BookTexts.Encrypted : BookTexts.OldFormat;
    }

    /// <summary>How many entries the archive says it has, told by its last record; 0 where that is not found.</summary>
    private static int Entries(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, (1 << 16) + 22)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return at >= 0 && at + 12 <= tail.Length ? tail[at + 10] | (tail[at + 11] << 8) : 0;
    }

    private static bool Holds(Stream file, string streamName)
    {
        var bytes = new byte[Math.Min(file.Length, 4 << 20)];
        file.Position = 0;
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(streamName)) >= 0;
    }

    private RuleText? Scan(ZipArchive zip)
    {
        if (zip.Entries.Count > BookLimits.Parts) return BookTexts.TooLarge;
        if (zip.Entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() < zip.Entries.Count) return BookTexts.Damaged;
        if (zip.GetEntry("xl/workbook.xml") is null) return BookTexts.NotWorkbook;
        if (zip.Entries.Any(entry => entry.FullName.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase))) return BookTexts.ExternalLinks;
        foreach (var entry in zip.Entries)
        {
            if (ScanPart(entry) is { } refusal) return refusal;
        }

        var parts = SheetNames.Parts(zip);
        Sheets = [.. parts.Select(part => _scans.GetValueOrDefault(part)).OfType<SheetScan>()];
        return Sheets.Count == 0 || Sheets.Count < parts.Count ? BookTexts.Damaged : null;
    }

    private RuleText? ScanPart(ZipArchiveEntry entry)
    {
        // Twice: once for how large it is, and only then for what it says.
        using (var raw = entry.Open())
        {
            if (Measure(raw, entry) is { } refusal) return refusal;
        }

        if (!IsXml(entry.FullName)) return null;
        using var xml = entry.Open();
        var scan = SheetScan.Of(xml);
        _scans[entry.FullName] = scan;
        _cells += scan.Cells;
        return _cells > BookLimits.Cells || scan.Area > BookLimits.Area ? BookTexts.TooLarge : null;
    }

    private RuleText? Measure(Stream part, ZipArchiveEntry entry)
    {
        var buffer = new byte[1 << 16];
        long size = 0, sinceTag = 0;
        var isXml = IsXml(entry.FullName);
        for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
        {
            size += read;
            _unpacked += read;
            if (size > BookLimits.SmallPart && size > entry.CompressedLength * BookLimits.Ratio) return BookTexts.Bomb;
            if (_unpacked > BookLimits.UnpackedBytes) return BookTexts.TooLarge;
            if (!isXml) continue;
            var lastTag = buffer.AsSpan(0, read).LastIndexOf((byte)'<');
            sinceTag = lastTag < 0 ? sinceTag + read : read - lastTag;
            if (sinceTag > BookLimits.TextBytes) return BookTexts.Damaged;
        }

        return null;
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
