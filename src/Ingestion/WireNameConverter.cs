using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingestion;

/// <summary>Writes and reads an enum in JSON by its <see cref="WireName"/>.</summary>
public sealed class WireNameConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.GetString();
        return WireName.TryParse<TEnum>(name, out var value)
            ? value
            : throw new JsonException(
                $"'{name}' is no {typeof(TEnum).Name}; allowed: {string.Join(", ", WireName.All<TEnum>())}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(WireName.Of(value));
    }
}
