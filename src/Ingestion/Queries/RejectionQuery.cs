using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Ingestion.Queries;

/// <summary>A question for rejections: how many a page, and which page.</summary>
public sealed class RejectionQuery
{
    private const string Kind = "rejections";

    private static readonly ImmutableArray<string> Parameters = ["limit", "continuation"];

    private RejectionQuery(int limit, Position? after)
    {
        Limit = limit;
        After = after;
    }

    internal int Limit { get; }

    internal Position? After { get; }

    /// <summary>Reads a question from the parameters of a request: <c>limit</c> and <c>continuation</c>, as for classifications.</summary>
    public static bool TryParse(
        IReadOnlyDictionary<string, IReadOnlyList<string>> parameters,
        [NotNullWhen(true)] out RejectionQuery? query,
        [NotNullWhen(false)] out QueryProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var values = new QueryParameters(parameters, Parameters);
        var limit = values.Whole("limit", 1, ClassificationQuery.MaxLimit, ClassificationQuery.DefaultLimit);
        var after = Continuation.Read(values, Kind, "");
        problem = values.Problem;
        query = problem is null ? new RejectionQuery(limit, after) : null;
        return query is not null;
    }

    internal static string ContinueAfter(string rowKey) => Continuation.Write(new Position(rowKey, Position.WholeRow), Kind, "");
}
