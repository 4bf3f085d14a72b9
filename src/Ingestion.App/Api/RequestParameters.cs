using Ingestion.App.Api.Describing;

namespace Ingestion.App.Api;

/// <summary>A request's query string in the form that questions are read from.</summary>
internal static class RequestParameters
{
    /// <summary>The parameter that the Functions host takes its key from, and may leave in what it hands on. No part of any question.</summary>
    public const string KeyName = "code";

    private static readonly string[] OfNoQuestion = [KeyName, ApiParameters.Format.Name];

    /// <summary>Each parameter of the question with its values in order; names are told apart by case, as everything in the API.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(HttpRequest request) =>
        request.Query
            .Where(pair => !OfNoQuestion.Contains(pair.Key, StringComparer.Ordinal))
            .SelectMany(pair => pair.Value.Select(value => (pair.Key, Value: value ?? "")))
            .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group], StringComparer.Ordinal);
}
