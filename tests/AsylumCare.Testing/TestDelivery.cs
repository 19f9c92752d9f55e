using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AsylumCare.Testing;

/// <summary>A hand-made delivery: its manifest and files are written to a folder of their own.</summary>
/// <param name="Sender">SCB region code, or MV.</param>
/// <param name="Month">ÅÅÅÅ-MM.</param>
/// <param name="Number">Makes the LeveransReferens.</param>
public sealed record TestDelivery(string Sender, string Month, long Version, int Number)
{
    private readonly List<(string Kind, string Text)> _files = [];

    public string Reference => ReferenceOf(Number);
    public string? Replaces { get; init; }
    public string? Origin { get; init; }

    /// <summary>The first day on which everything in the delivery has happened.</summary>
    public DateOnly Arrives => Domain.Calendar.Month.Parse(Month).AddMonths(1).FirstDay.AddDays(9);

    public static string ReferenceOf(int number) => new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]).ToString();

    public static TestDelivery Nation(string month, DateOnly published, int number, string row) =>
        new TestDelivery("MV", month, long.Parse(published.ToString("yyyyMMdd")), number).With("MV_RIKET_MANAD", TestRows.NationHeader, row);

    public TestDelivery WithRegister(params string[] rows) => With("REGISTER", TestRows.RegisterHeader, rows);

    public TestDelivery WithExaminations(params string[] rows) => With("HALSOUNDERSOKNING", TestRows.ExaminationHeader, rows);

    /// <summary>Right rows of a kind, each changed as the test wants.</summary>
    public TestDelivery WithKind(string kind, int rows, Action<int, Dictionary<string, string>>? change = null)
    {
        var all = Enumerable.Range(0, rows).Select(i => new Dictionary<string, string>(KindRows.Of(kind, i), StringComparer.Ordinal)).ToList();
        for (var i = 0; i < rows; i++) change?.Invoke(i, all[i]);
        return With(kind, string.Join(';', KindRows.Of(kind, 0).Keys), [.. all.Select(row => string.Join(';', row.Values))]);
    }

    public TestDelivery With(string kind, string header, params string[] rows)
    {
        _files.Add((kind, string.Concat(rows.Prepend(header).Select(row => row + "\r\n"))));
        return this;
    }

    /// <returns>The manifest's path.</returns>
    public string Write(TestFolder folder)
    {
        var place = Directory.CreateDirectory(folder.File($"{Number:D6}")).FullName;
        var files = _files.Select(file => WriteFile(place, file.Kind, file.Text)).ToList();
        var manifest = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["LeveransReferens"] = Reference,
            ["Avsandare"] = Sender == "MV" ? "SE2021002163-MIGRATIONSVERKET" : "SE2321000115-REGION",
            ["Kodsystem"] = new { region = "SCB" },
            ["DatatGallerFor"] = Month,
            ["Version"] = Version,
            ["Schemaversion"] = "1",
            ["NyckelVersion"] = 1,
            ["Filer"] = files,
        };
        if (Replaces is not null) manifest["ErsattningsId"] = Replaces;
        if (Origin is not null) manifest["Ursprung"] = Origin;
        var path = Path.Combine(place, $"manifest_{Sender}_{Month}.json");
        File.WriteAllText(path, JsonSerializer.Serialize(manifest));
        return path;
    }

    private object WriteFile(string place, string kind, string text)
    {
        var name = $"{kind}_{Sender}_{Month}_v{Version}.csv";
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
        File.WriteAllBytes(Path.Combine(place, name), bytes);
        return new { namn = name, filtyp = kind, sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), rader = text.Split('\n').Length - 2 };
    }
}
