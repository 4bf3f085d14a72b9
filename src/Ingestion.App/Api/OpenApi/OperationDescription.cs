using System.Text.Json.Nodes;
using Ingestion.App.Api.Describing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ingestion.App.Api.OpenApi;

/// <summary>Adds to a route's description what the framework cannot see: parameters, files, headers, formats and examples.</summary>
internal sealed class OperationDescription : IOpenApiOperationTransformer
{
    private const string Json = "application/json";
    private const string Problem = "application/problem+json";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            DescribePathParameter(parameter);
        }

        operation.Parameters =
        [
            .. operation.Parameters ?? [],
            .. metadata.OfType<ApiParameterList>().SelectMany(list => list.Parameters).Select(ParameterSchema.Of),
        ];
        if (metadata.OfType<FileRoute>().Any())
        {
            operation.RequestBody = File();
        }

        var isTagged = metadata.OfType<TaggedRoute>().Any();
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (response is OpenApiResponse answer)
            {
                Describe(answer, operation.OperationId!, status, isTagged);
            }
        }

        return Task.CompletedTask;
    }

    private static void Describe(OpenApiResponse answer, string operation, string status, bool isTagged)
    {
        foreach (var (type, content) in answer.Content ?? new Dictionary<string, OpenApiMediaType>())
        {
            if (type == Json)
            {
                content.Example = Examples.Find(operation, status);
            }
            else if (type == Problem)
            {
                content.Example = Examples.Find(operation, status) ?? ProblemExample(status, answer.Description!);
            }
            else
            {
                // Text in another format than JSON; what its parts are called stands in docs/api.md.
                content.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = type == "application/octet-stream" ? "binary" : null };
                content.Example = Examples.FindText(operation, status, type);
            }
        }

        answer.Headers = ResponseHeaders.Of(status, isTagged);
    }

    private static JsonObject ProblemExample(string status, string description) => new()
    {
        ["title"] = description,
        ["status"] = int.Parse(status, System.Globalization.CultureInfo.InvariantCulture),
        ["detail"] = "What was met, and what to do.",
    };

    private static void DescribePathParameter(OpenApiParameter parameter)
    {
        if (parameter is { In: ParameterLocation.Path, Name: "id" })
        {
            parameter.Description = "The id: 32 hexadecimal digits, small letters.";
            parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9a-f]{32}$" };
            parameter.Example = "751655202b15fcc1365c1c0bf2640961";
        }
    }

    private static OpenApiRequestBody File() => new()
    {
        Description = "The file's bytes.",
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
        },
    };
}
