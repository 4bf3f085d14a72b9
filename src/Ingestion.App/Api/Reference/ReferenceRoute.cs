using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ingestion.App.Api.Describing;
using Ingestion.App.Api.OpenApi;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ingestion.App.Api.Reference;

/// <summary><c>GET /api/docs</c>: the API's description for people.</summary>
internal static class ReferenceRoute
{
    private static readonly string Style = ReadStyle();

    // The style stands in the page, and only it may: a file of its own under /api would want a key of its own.
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(RouteGroupBuilder api) => api.MapGet("/docs", AnswerAsync).ExcludeFromDescription().Takes();

    private static async Task<IResult> AnswerAsync(
        HttpResponse response, [FromKeyedServices(ApiDescription.Document)] IOpenApiDocumentProvider description, CancellationToken cancellation)
    {
        var document = await description.GetOpenApiDocumentAsync(cancellation);
        var json = JsonElement.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation));
        response.Headers.ContentSecurityPolicy = Policy;
        return Results.Text(ReferencePage.Of(json, Style), MediaTypeNames.Text.Html, Encoding.UTF8);
    }

    private static string ReadStyle()
    {
        using var stream = typeof(ReferenceRoute).Assembly.GetManifestResourceStream("Ingestion.App.Api.Reference.reference.css")
            ?? throw new InvalidOperationException("The program was built without the style of its reference page.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
