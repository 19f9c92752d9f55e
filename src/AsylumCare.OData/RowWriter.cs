using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using AsylumCare.Warehouse.Feed;

namespace AsylumCare.OData;

/// <summary>
/// Rows straight from the engine's columns to UTF-8 JSON. Nothing is allocated for a row; a reader that is slower than the
/// database is waited for.
/// </summary>
internal sealed class RowWriter(PipeWriter output, IReadOnlyList<FeedProperty> columns, AnswerFormat format) : IDisposable
{
    private const int FlushBytes = 32 * 1024;

    private readonly JsonEncodedText[] _names = [.. columns.Select(column => JsonEncodedText.Encode(column.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];
    private readonly FeedType[] _types = [.. columns.Select(column => column.Type)];
    private readonly byte[] _scales = [.. columns.Select(column => (byte)column.Scale)];
    private long _flushed;

    public Utf8JsonWriter Json { get; } = new(
        output, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>One row's properties, without its braces.</summary>
    public void WriteProperties(FeedRows rows)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            Json.WritePropertyName(_names[i]);
            if (rows.IsNull(i)) Json.WriteNullValue();
            else WriteValue(rows, i);
        }
    }

    /// <summary>Hands over what has gathered, once it is worth it.</summary>
    public async ValueTask FlushWhenFullAsync(CancellationToken cancellation)
    {
        if (Json.BytesCommitted + Json.BytesPending - _flushed >= FlushBytes) await FlushAsync(cancellation);
    }

    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        Json.Flush();
        _flushed = Json.BytesCommitted;
        await output.FlushAsync(cancellation);
    }

    public void Dispose() => Json.Dispose();

    private void WriteValue(FeedRows rows, int column)
    {
        switch (_types[column])
        {
            case FeedType.String:
                Json.WriteStringValue(rows.Utf8(column));
                break;
            case FeedType.Int32:
                Json.WriteNumberValue(rows.Number(column));
                break;
            case FeedType.Int64 when !format.NumbersAsText:
                Json.WriteNumberValue(rows.Number(column));
                break;
            case FeedType.Decimal when !format.NumbersAsText:
                Json.WriteNumberValue(Decimal(rows.Number(column), _scales[column]));
                break;
            case FeedType.Date:
                WriteDate((int)rows.Number(column));
                break;
            case FeedType.Boolean:
                Json.WriteBooleanValue(rows.Number(column) != 0);
                break;
            default:
                WriteAsText(Decimal(rows.Number(column), _scales[column]));
                break;
        }
    }

    private void WriteAsText(decimal number)
    {
        Span<byte> text = stackalloc byte[32];
        number.TryFormat(text, out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        Json.WriteStringValue(text[..written]);
    }

    private void WriteDate(int number)
    {
        Span<byte> text = [0, 0, 0, 0, (byte)'-', 0, 0, (byte)'-', 0, 0];
        foreach (var place in (ReadOnlySpan<int>)[9, 8, 6, 5, 3, 2, 1, 0])
        {
            text[place] = (byte)('0' + (number % 10));
            number /= 10;
        }

        Json.WriteStringValue(text);
    }

    // Every digit of the stored scale is given: 0.393250 says that the sixth is known.
    private static decimal Decimal(long stored, byte scale)
    {
        var magnitude = (ulong)Int128.Abs(stored);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, stored < 0, scale);
    }
}
