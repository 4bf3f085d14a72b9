using System.Globalization;
using System.Text.Json;
using Azure;

namespace Ingestion.Tables;

/// <summary>Reads rows from the service's JSON.</summary>
internal static class EntityReader
{
    /// <summary>Reads one row.</summary>
    /// <exception cref="FormatException">A property's value does not fit its annotation.</exception>
    public static T Read<T>(JsonElement json)
        where T : class, ITableEntity, IDictionary<string, object?>, new()
    {
        var entity = new T();
        foreach (var property in json.EnumerateObject())
        {
            switch (property.Name)
            {
                case TablePropertyNames.PartitionKey:
                    entity.PartitionKey = property.Value.GetString()!;
                    break;
                case TablePropertyNames.RowKey:
                    entity.RowKey = property.Value.GetString()!;
                    break;
                case TablePropertyNames.Timestamp:
                    entity.Timestamp = EdmText.ToMoment(property.Value.GetString()!);
                    break;
                case TablePropertyNames.ETag:
                    entity.ETag = new ETag(property.Value.GetString()!);
                    break;
                case var name when !TablePropertyNames.IsSystem(name) && property.Value.ValueKind != JsonValueKind.Null:
                    entity[name] = Value(name, property.Value, Annotation(json, name));
                    break;
            }
        }

        return entity;
    }

    private static string? Annotation(JsonElement json, string name) =>
        json.TryGetProperty(name + EdmTypeNames.Suffix, out var type) ? type.GetString() : null;

    private static object Value(string name, JsonElement value, string? type)
    {
        try
        {
            return (type, value.ValueKind) switch
            {
                (null, JsonValueKind.Number) => Number(value),
                (EdmTypeNames.Int32, JsonValueKind.Number) => value.GetInt32(),
                (EdmTypeNames.Int64, JsonValueKind.Number) => value.GetInt64(),
                (EdmTypeNames.Double, JsonValueKind.Number) => value.GetDouble(),
                (null or EdmTypeNames.Boolean, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
                (null or EdmTypeNames.String, JsonValueKind.String) => value.GetString()!,
                (EdmTypeNames.Int64, JsonValueKind.String) => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
                (EdmTypeNames.Double, JsonValueKind.String) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
                (EdmTypeNames.DateTime, JsonValueKind.String) => EdmText.ToMoment(value.GetString()!),
                (EdmTypeNames.Guid, JsonValueKind.String) => value.GetGuid(),
                (EdmTypeNames.Binary, JsonValueKind.String) => value.GetBytesFromBase64(),
                _ => throw new FormatException("There is no such type."),
            };
        }
        catch (Exception malformed) when (malformed is FormatException or OverflowException)
        {
            throw new FormatException($"The service sent property '{name}' as a JSON {value.ValueKind} of type {type ?? "(none)"}, which cannot be read.", malformed);
        }
    }

    // The service writes 5.0 for a double that happens to be whole, and no annotation.
    private static object Number(JsonElement value) =>
        value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 && value.TryGetInt32(out var whole) ? (object)whole : value.GetDouble();
}
