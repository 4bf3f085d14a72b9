using Ingestion.App.Api.Security;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ingestion.App.Api.OpenApi;

/// <summary>Says what holds for the whole API: what it is, and how a key is shown.</summary>
internal sealed class DocumentDescription(AccessSettings access) : IOpenApiDocumentTransformer
{
    private const string Description =
        "Press articles with their topics, stances and voices. All times are UTC, dates are those of the articles' own pages. "
        + "Errors are problem+json (RFC 9457) and name the parameter, what was wrong, and what is allowed.";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Ingestion",
            Description = Description,
            Version = typeof(ApiDescription).Assembly.GetName().Version!.ToString(fieldCount: 3),
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The key of the setting IngestionApiKey." },
            ["functionsKey"] = Key(ParameterLocation.Header, "x-functions-key", "The same key, or a key of the Functions host."),
            ["code"] = Key(ParameterLocation.Query, RequestParameters.KeyName, "The same, for programs that can only follow a link."),
        };
        document.Security = [.. document.Components.SecuritySchemes.Keys.Select(name => new OpenApiSecurityRequirement
        {
            [new OpenApiSecuritySchemeReference(name, document)] = [],
        })];
        if (access.Key is null)
        {
            // An empty requirement: without a key it is answered too.
            document.Security.Add([]);
        }

        return Task.CompletedTask;
    }

    private static OpenApiSecurityScheme Key(ParameterLocation place, string name, string description) =>
        new() { Type = SecuritySchemeType.ApiKey, In = place, Name = name, Description = description };
}
