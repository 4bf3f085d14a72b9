using Ingestion.Queries;

namespace Ingestion.Tests.Queries;

/// <summary>Query strings as the web gives them to the room.</summary>
internal static class Question
{
    public static readonly IReadOnlyList<string> Topics = ["taiwan", "sanctions", "joint-exercise"];

    public static Dictionary<string, IReadOnlyList<string>> Parameters(string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .GroupBy(part => part[0], part => Uri.UnescapeDataString(part[1]))
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group]);

    public static ClassificationQuery Parse(string query) =>
        ClassificationQuery.TryParse(Parameters(query), Topics, out var parsed, out var problem)
            ? parsed
            : throw new ArgumentException($"'{query}' is no question: {problem}");

    public static QueryProblem? ProblemOf(string query) =>
        ClassificationQuery.TryParse(Parameters(query), Topics, out _, out var problem) ? null : problem;

    public static TimelineQuery ParseTimeline(string query) =>
        TimelineQuery.TryParse(Parameters(query), Topics, out var parsed, out var problem)
            ? parsed
            : throw new ArgumentException($"'{query}' is no question: {problem}");

    public static RejectionQuery ParseRejections(string query) =>
        RejectionQuery.TryParse(Parameters(query), out var parsed, out var problem)
            ? parsed
            : throw new ArgumentException($"'{query}' is no question: {problem}");
}
