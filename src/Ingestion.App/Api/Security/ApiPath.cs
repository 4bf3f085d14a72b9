namespace Ingestion.App.Api.Security;

/// <summary>Which requests are for the API, and not for the page's own files.</summary>
internal static class ApiPath
{
    public static bool Holds(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
