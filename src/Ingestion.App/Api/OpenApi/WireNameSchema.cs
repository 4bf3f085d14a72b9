using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ingestion.App.Api.OpenApi;

/// <summary>Gives the names of an enum's values, which are written by <see cref="WireNameConverter{TEnum}"/>.</summary>
internal sealed class WireNameSchema : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        var underlying = Nullable.GetUnderlyingType(type);
        if ((underlying ?? type) is { IsEnum: true } names)
        {
            schema.Type = underlying is null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Enum = [.. Enum.GetValuesAsUnderlyingType(names).Cast<object>().Select(value => Name(Enum.ToObject(names, value), context.JsonTypeInfo.Options))];
            if (underlying is not null)
            {
                schema.Enum.Add(JsonNullSentinel.JsonNull);
            }
        }

        return Task.CompletedTask;
    }

    private static JsonNode Name(object value, JsonSerializerOptions options) =>
        JsonSerializer.SerializeToNode(value, options.GetTypeInfo(value.GetType()))!;
}
