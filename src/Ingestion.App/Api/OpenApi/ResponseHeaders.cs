using Microsoft.OpenApi;

namespace Ingestion.App.Api.OpenApi;

/// <summary>The headers that an answer has besides those of every answer.</summary>
internal static class ResponseHeaders
{
    public static Dictionary<string, IOpenApiHeader>? Of(string status, bool isTagged) => status switch
    {
        "200" when isTagged => new()
        {
            ["ETag"] = Text("The answer's tag, for If-None-Match."),
            ["Link"] = Text("Where there is a next page: its address, with rel=\"next\"."),
        },
        "202" or "201" => new() { ["Location"] = Text("Where the article stands once the work is done.") },
        "401" => new() { ["WWW-Authenticate"] = Text("Bearer.") },
        "429" => new() { ["Retry-After"] = Text("How many seconds to wait.") },
        _ => null,
    };

    private static OpenApiHeader Text(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
