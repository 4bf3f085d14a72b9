namespace Ingestion.App.Api.Security;

/// <summary>Answers 403 to what a page of another site has a browser send, unless the site is allowed.</summary>
/// <remarks>
/// CORS only keeps such a page from reading answers. A form of it could still have an article stored on the machine of whoever
/// looks at it. Browsers name the page's origin in every request that is not a mere reading (Fetch standard, 3.1).
/// </remarks>
internal sealed class OriginCheck(RequestDelegate next, AccessSettings access)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || request.Headers.Origin is not [{ } origin]
            || IsOwn(origin, request) || access.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            ? next(context)
            : Problems.OriginIsForeign().ExecuteAsync(context);
    }

    // Before the app a proxy may have taken off the encryption: host and port tell, the scheme does not.
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var site)
        && Uri.TryCreate($"{site.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out var own)
        && string.Equals(site.Authority, own.Authority, StringComparison.OrdinalIgnoreCase);
}
