using Microsoft.AspNetCore.Http.Extensions;

namespace Ingestion.App.Api.Answers;

/// <summary>The addresses of an answer's pages, without the key that they may have been asked for with.</summary>
internal static class PageAddress
{
    private const string Continuation = "continuation";

    /// <summary>The page that a request asks for, without scheme and host.</summary>
    public static string Of(HttpRequest request) => Of(request, request.Query.Where(pair => pair.Key != RequestParameters.KeyName));

    /// <summary>The page after it: the same question, from its end on.</summary>
    public static string Next(HttpRequest request, string continuation) => Of(
        request,
        request.Query.Where(pair => pair.Key is not (RequestParameters.KeyName or Continuation))
            .Append(new(Continuation, continuation)));

    private static string Of(HttpRequest request, IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> parameters) =>
        $"{request.PathBase}{request.Path}{new QueryBuilder(parameters)}";
}
