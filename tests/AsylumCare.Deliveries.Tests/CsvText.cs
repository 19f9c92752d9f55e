using System.Text;
using AsylumCare.Deliveries.Identity;

namespace AsylumCare.Deliveries.Tests;

/// <summary>A file of rows that are right, to be spoilt a cell at a time.</summary>
internal sealed class CsvText(string fileKind, params string[] columns)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string FileKind => fileKind;
    public List<string> Columns { get; } = [.. columns];
    public List<Dictionary<string, string>> Rows { get; } = [];

    public static string PersonNyckel(int number)
    {
        Span<byte> key = stackalloc byte[16];
        System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)).AsSpan(0, 16).CopyTo(key);
        Span<byte> text = stackalloc byte[PersonNyckelText.Length];
        PersonNyckelText.Write(key, text);
        return Encoding.ASCII.GetString(text);
    }

    /// <summary>One enrolment a row, of different persons, in Halland in October 2015.</summary>
    public static CsvText Register(int rows = 100)
    {
        var csv = new CsvText("REGISTER", [.. DeliveryFolder.Catalog["REGISTER"].Columns.Select(c => c.Name)]);
        for (var i = 0; i < rows; i++)
            csv.Add(PersonNyckel(i), "1", "1", "2015-10-05", "2015-10-06", "1990", "1", "SYR", "N", "INSKRIVEN", "2015-10-05", "13", "1380", "ABO", "SOKANDE", "");
        return csv;
    }

    /// <summary>One completed examination a row.</summary>
    public static CsvText Examinations(int rows = 100)
    {
        var csv = new CsvText("HALSOUNDERSOKNING", [.. DeliveryFolder.Catalog["HALSOUNDERSOKNING"].Columns.Select(c => c.Name)]);
        for (var i = 0; i < rows; i++)
            csv.Add(
                "13", $"HU-{i}", PersonNyckel(i), "1990", "2", "1380", "ASYL", "2015-09-20", "BREV", "2015-10-10", "GENOMFORD", "2015-10-12", "J", "J", "N", "N",
                "EJ_BEDOMD", "J", "SE2321000115-E1", $"K{i}", "J", "2085,50");
        return csv;
    }

    /// <summary>October 2015 as Migrationsverket published it.</summary>
    public static CsvText Nation()
    {
        var csv = new CsvText("MV_RIKET_MANAD", [.. DeliveryFolder.Catalog["MV_RIKET_MANAD"].Columns.Select(c => c.Name)]);
        csv.Add("2015-10", "39196", "29098", "10098", "18000", "9339", "5000", "2000", "1500", "1000", "500", "158,1234567", "2017-06-20");
        return csv;
    }

    /// <summary>Right rows of any other kind.</summary>
    public static CsvText Of(string kind, int rows = 25)
    {
        var csv = new CsvText(kind, [.. DeliveryFolder.Catalog[kind].Columns.Select(c => c.Name)]);
        for (var i = 0; i < rows; i++) csv.Rows.Add(new(Testing.KindRows.Of(kind, i)));
        return csv;
    }

    /// <summary>A row more, like the first but for what is given.</summary>
    public CsvText And(params (string Column, string Value)[] other)
    {
        var row = new Dictionary<string, string>(Rows[0]);
        foreach (var (column, value) in other) row[column] = value;
        Rows.Add(row);
        return this;
    }

    public CsvText With(int row, string column, string value)
    {
        Rows[row][column] = value;
        return this;
    }

    public CsvText WithEach(string column, Func<int, string> value)
    {
        if (!Columns.Contains(column)) Columns.Add(column);
        for (var i = 0; i < Rows.Count; i++) Rows[i][column] = value(i);
        return this;
    }

    public string ToText(char separator = ';', string lineBreak = "\n")
    {
        var text = new StringBuilder().Append(string.Join(separator, Columns)).Append(lineBreak);
        foreach (var row in Rows) text.Append(string.Join(separator, Columns.Select(c => row.GetValueOrDefault(c, "")))).Append(lineBreak);
        return text.ToString();
    }

    public byte[] ToBytes() => Utf8.GetBytes(ToText());

    private void Add(params string[] values) => Rows.Add(Columns.Zip(values).ToDictionary(p => p.First, p => p.Second));
}
