using CsvHelper;

namespace AsylumCare.Deliveries.Reading;

/// <summary>How delivered text is split into cells: semicolons, quotes by RFC 4180 with no line break in them, lines of at most 64 KiB.</summary>
internal static class DelimitedText
{
    private const int LongestLine = 1 << 16;

    /// <param name="malformed">Receives the line of each record whose quotes are wrong.</param>
    public static CsvReader Read(CheckedStream text, Action<long> malformed) => CsvReader.Create(text, Options(malformed), leaveOpen: true);

    private static CsvReaderOptions Options(Action<long> malformed) => new()
    {
        Separator = ';',
        DetectSeparatorHint = false,
        HasHeader = false,
        AllowLineBreaksInQuotes = false,
        MaxRecordSize = LongestLine,
        BufferSize = LongestLine,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = record => malformed(record.LineNumber),
    };
}
