using Ingestion.Cli.Commands;
using Ingestion.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace Ingestion.Cli.Export;

/// <summary>The question of an export: the API's parameters as they stand in an address, but those of pages.</summary>
internal static class ExportQuestion
{
    private static readonly string[] OfPages = ["limit", "continuation", "format"];

    /// <summary>Reads the parameters.</summary>
    /// <exception cref="UsageException">One is not known, or cannot be used.</exception>
    public static Dictionary<string, IReadOnlyList<string>> Parse(string query, IReadOnlyCollection<string> topics)
    {
        var parameters = QueryHelpers.ParseQuery(query)
            .ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => [.. pair.Value.Select(value => value ?? "")], StringComparer.Ordinal);
        if (OfPages.FirstOrDefault(parameters.ContainsKey) is { } ofPages)
        {
            throw new UsageException($"--query: '{ofPages}' has no meaning where all rows are exported; leave it out.");
        }

        return ClassificationQuery.TryParse(parameters, topics, out _, out var problem)
            ? parameters
            : throw new UsageException($"--query: {problem.Parameter}: {problem.Message} Allowed: {problem.Allowed}");
    }
}
