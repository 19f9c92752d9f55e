using System.Text;

namespace AsylumCare.Synthesis.Reference;

/// <summary>Citizenships by Swedish name, as Migrationsverket writes them; one without a name in the seeds by its code.</summary>
internal sealed class Citizenships
{
    private readonly Origins _origins;
    private readonly Dictionary<string, string> _names = [];

    public Citizenships(Origins origins)
    {
        _origins = origins;
        var countries = SeedTable.Read("reference/countries.csv");
        for (var row = 0; row < countries.Count; row++) _names.TryAdd(countries.Text(row, "Iso3"), countries.Text(row, "NamnSv"));
    }

    public string Name(short citizenship)
    {
        var code = Encoding.ASCII.GetString(_origins.Code(citizenship));
        return _names.GetValueOrDefault(code, code);
    }
}
