using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using AsylumCare.Warehouse.Engines;
using AsylumCare.Warehouse.Feed;

namespace AsylumCare.App.Bench;

/// <summary>
/// The floor of a page: a bare loop from data reader to JSON. As good as it gets: the buffer is kept between rounds and the
/// writer checks nothing.
/// </summary>
internal sealed class BarePage(IWarehouseEngine engine, FeedCommand question)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(8 << 20);

    /// <returns>How many bytes were written.</returns>
    public long Write()
    {
        _buffer.ResetWrittenCount();
        using var connection = engine.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question.Sql;
        foreach (var (name, value) in question.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        using var reader = command.ExecuteReader();
        using var json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        while (reader.Read())
        {
            json.WriteStartObject();
            for (var i = 0; i < question.Columns.Count; i++)
            {
                var column = question.Columns[i];
                if (reader.IsDBNull(i)) json.WriteNull(column.Name);
                else if (column.Type == FeedType.String) json.WriteString(column.Name, reader.GetString(i));
                else json.WriteNumber(column.Name, reader.GetInt64(i));
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Flush();
        return json.BytesCommitted;
    }
}
