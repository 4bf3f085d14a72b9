using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ingestion.App.Api.Security;

/// <summary>Answers 401 to whoever asks the API without the key, where one is set.</summary>
/// <remarks>
/// The key stands in <c>Authorization: Bearer</c>, in <c>x-functions-key</c>, or, for programs that can only follow a link, in the
/// parameter <c>code</c>: the last two as with the Functions host.
/// </remarks>
internal sealed class ApiKeyCheck(RequestDelegate next, AccessSettings access)
{
    private const string FunctionsHeader = "x-functions-key";
    private const string Scheme = "Bearer ";

    public Task InvokeAsync(HttpContext context) =>
        access.Key is null || !ApiPath.Holds(context.Request) || context.GetEndpoint()?.Metadata.GetMetadata<KeylessRoute>() is not null
            || KeysIn(context.Request).Any(access.Key.IsShownBy)
            ? next(context)
            : RefuseAsync(context);

    private static IEnumerable<string?> KeysIn(HttpRequest request)
    {
        var bearer = request.Headers.Authorization
            .Where(value => value?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is true)
            .Select(value => value![Scheme.Length..].Trim());
        return bearer.Concat(Single(request.Headers[FunctionsHeader])).Concat(Single(request.Query[RequestParameters.KeyName]));
    }

    private static IEnumerable<string?> Single(StringValues values) => values is [var only] ? [only] : [];

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Problems.KeyIsMissing().ExecuteAsync(context);
    }
}
