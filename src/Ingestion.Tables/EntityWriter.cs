using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingestion.Tables;

/// <summary>Writes a row as the service's JSON, with the types that JSON lacks as annotations.</summary>
internal static class EntityWriter
{
    // Nobody shows this JSON as HTML; without it a row of Chinese text is twice its size.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON, on one line.</summary>
    /// <exception cref="ArgumentException">A key or property cannot be stored; the message names it and the bound.</exception>
    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        TableNames.CheckKey(entity.PartitionKey, TablePropertyNames.PartitionKey);
        TableNames.CheckKey(entity.RowKey, TablePropertyNames.RowKey);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteString(TablePropertyNames.PartitionKey, entity.PartitionKey);
        writer.WriteString(TablePropertyNames.RowKey, entity.RowKey);
        var count = 0;
        foreach (var (name, value) in (IDictionary<string, object?>)entity)
        {
            if (value is not null && !TablePropertyNames.IsSystem(name))
            {
                WriteProperty(writer, name, value);
                count++;
            }
        }

        if (count > TableLimits.MostProperties)
        {
            throw new ArgumentException($"The row has {count} properties besides its keys; Table Storage allows {TableLimits.MostProperties}.", nameof(entity));
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text:
                Check(name, text.Length, TableLimits.MostStringCharacters, "UTF-16 units");
                writer.WriteString(name, text);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case bool truth:
                writer.WriteBoolean(name, truth);
                break;
            case long number:
                WriteAnnotated(writer, name, EdmTypeNames.Int64, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.WriteString(name + EdmTypeNames.Suffix, EdmTypeNames.Double);
                writer.WritePropertyName(name);
                writer.WriteRawValue(EdmText.Of(number));
                break;
            case double number:
                WriteAnnotated(writer, name, EdmTypeNames.Double, number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset moment:
                WriteAnnotated(writer, name, EdmTypeNames.DateTime, EdmText.Of(moment));
                break;
            case Guid guid:
                WriteAnnotated(writer, name, EdmTypeNames.Guid, guid.ToString("D"));
                break;
            case byte[] bytes:
                Check(name, bytes.Length, TableLimits.MostBinaryBytes, "bytes");
                writer.WriteString(name + EdmTypeNames.Suffix, EdmTypeNames.Binary);
                writer.WriteBase64String(name, bytes);
                break;
            default:
                throw new ArgumentException(
                    $"Property '{name}' is a {value.GetType()}, which Table Storage does not have. It has string, int, long, double, bool, DateTimeOffset, Guid and byte[].");
        }
    }

    private static void WriteAnnotated(Utf8JsonWriter writer, string name, string type, string value)
    {
        writer.WriteString(name + EdmTypeNames.Suffix, type);
        writer.WriteString(name, value);
    }

    private static void Check(string name, int length, int most, string unit)
    {
        if (length > most)
        {
            throw new ArgumentException($"Property '{name}' is {length} {unit} long; Table Storage allows {most}.");
        }
    }
}
