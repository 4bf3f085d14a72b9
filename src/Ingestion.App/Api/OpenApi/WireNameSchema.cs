using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ingestion.App.Api.OpenApi;

/// <summary>
/// Gives the names of an enum's values, which are written by <see cref="WireNameConverter{TEnum}"/>, and the form of times of day.
/// </summary>
internal sealed class WireNameSchema : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        // Where null is allowed too, whoever refers to the names says so.
        if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } names)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetValuesAsUnderlyingType(names).Cast<object>().Select(value => Name(Enum.ToObject(names, value), context.JsonTypeInfo.Options))];
        }
        // A time of day in a page has no zone, and the format "time" demands one (RFC 3339, 5.6).
        else if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(TimeOnly))
        {
            schema.Format = null;
            schema.Pattern = "^[0-9]{2}:[0-9]{2}:[0-9]{2}$";
        }

        return Task.CompletedTask;
    }

    private static JsonNode Name(object value, JsonSerializerOptions options) =>
        JsonSerializer.SerializeToNode(value, options.GetTypeInfo(value.GetType()))!;
}
