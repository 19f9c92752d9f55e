using System.Globalization;
using System.Text.Json;

namespace AsylumCare.App.Jobs.Scheduling;

/// <summary>A JSON text as its values by path (<c>jobs[1].cron</c>), each with its line, so that an error can say where it is.</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, (string Text, int Line)> _values = new(StringComparer.Ordinal);

    /// <exception cref="JsonException">The text is not JSON; the exception knows the line.</exception>
    public JsonPlaces(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        reader.Read();
        Add(ref reader, json, "");
        while (reader.Read())
        {
            // What follows the value must be nothing; the reader says so.
        }
    }

    public IEnumerable<string> Paths => _values.Keys;

    public string? Text(string path) => _values.TryGetValue(path, out var value) && value.Text.Length > 0 ? value.Text : null;

    /// <summary>The line of a value, or of the object it should be in.</summary>
    public int Line(string path)
    {
        for (var at = path; ; at = at[..at.LastIndexOf('.')])
        {
            if (_values.TryGetValue(at, out var value)) return value.Line;
            if (!at.Contains('.', StringComparison.Ordinal)) return 1;
        }
    }

    private void Add(ref Utf8JsonReader reader, byte[] json, string path)
    {
        var line = 1 + json.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
        _values[path] = (reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => reader.GetDecimal().ToString(CultureInfo.InvariantCulture),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => "",
        }, line);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                reader.Read();
                Add(ref reader, json, path.Length == 0 ? name : $"{path}.{name}");
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                Add(ref reader, json, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
        }
    }
}
