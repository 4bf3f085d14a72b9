using Microsoft.AspNetCore.Http.Json;
using Microsoft.OpenApi;

namespace Ingestion.App.Api.OpenApi;

/// <summary>The description of the API as OpenAPI 3.1, made of what the routes say of themselves.</summary>
internal static class ApiDescription
{
    /// <summary>The name that the description is kept under; there is no other.</summary>
    public const string Document = "v1";

    public static void AddApiDescription(this IServiceCollection services)
    {
        // Schemas are made by how values are written: names and kinds as in answers, numbers never as text.
        services.Configure<JsonOptions>(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Readable);
            json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
        });
        services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer<DocumentDescription>();
            options.AddOperationTransformer<OperationDescription>();
            options.AddSchemaTransformer<WireNameSchema>();
            options.AddSchemaTransformer<LeftOutSchema>();
        });
    }
}
