namespace Ingestion.App.Api;

/// <summary>A request's query string in the form that questions are read from.</summary>
internal static class RequestParameters
{
    /// <summary>Each parameter with its values in order; names are told apart by case, as everything in the API.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(HttpRequest request) =>
        request.Query
            .SelectMany(pair => pair.Value.Select(value => (pair.Key, Value: value ?? "")))
            .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group], StringComparer.Ordinal);
}
