using System.Text.Json.Nodes;
using Ingestion.App.Api.Describing;
using Microsoft.OpenApi;

namespace Ingestion.App.Api.OpenApi;

/// <summary>A parameter of a query string as OpenAPI tells it.</summary>
internal static class ParameterSchema
{
    public static OpenApiParameter Of(ApiParameter parameter)
    {
        var value = Value(parameter);
        var example = JsonNode.Parse(parameter.Example)!;
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Required = parameter.IsRequired,
            Schema = parameter.IsList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value,
            Style = parameter.IsList ? ParameterStyle.Form : null,
            Explode = parameter.IsList,
            Example = parameter.IsList ? new JsonArray(example) : example,
        };
    }

    private static OpenApiSchema Value(ApiParameter parameter)
    {
        var type = parameter.Type switch
        {
            "integer" => JsonSchemaType.Integer,
            "number" => JsonSchemaType.Number,
            _ => JsonSchemaType.String,
        };
        var values = parameter.Values.Select(value => (JsonNode)value).ToList();
        var plain = new OpenApiSchema
        {
            Type = type,
            Format = parameter.Format,
            Minimum = parameter.Least?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Maximum = parameter.Greatest?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Default = parameter.Default is { } absent ? JsonNode.Parse(absent) : null,
        };
        if (values.Count == 0)
        {
            return plain;
        }

        var named = new OpenApiSchema { Type = JsonSchemaType.String, Enum = values, Default = type == JsonSchemaType.String ? plain.Default : null };
        // A number, or one of a few words.
        return type == JsonSchemaType.String ? named : new OpenApiSchema { AnyOf = [plain, named] };
    }
}
