using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ingestion.Queries.Stories;

namespace Ingestion.Queries;

/// <summary>A question for classifications: which items, and how many of them a page.</summary>
public sealed class ClassificationQuery
{
    /// <summary>The most items of a page.</summary>
    public const int MaxLimit = 1_000;

    /// <summary>The items of a page where the question names no number.</summary>
    public const int DefaultLimit = 50;

    private const string Kind = "classifications";

    private static readonly ImmutableArray<string> Parameters = [.. ClassificationFilter.Parameters, "collapse", "limit", "continuation"];

    private ClassificationQuery(ClassificationFilter filter, Collapse collapse, int limit, Position? after)
    {
        Filter = filter;
        Collapse = collapse;
        Limit = limit;
        After = after;
    }

    internal ClassificationFilter Filter { get; }

    internal Collapse Collapse { get; }

    internal int Limit { get; }

    /// <summary>The place in the order of all items that the page before this one ended at.</summary>
    internal Position? After { get; }

    /// <summary>Reads a question from the parameters of a request.</summary>
    /// <param name="parameters">All parameters by name, each with its values in order, unescaped.</param>
    /// <param name="topics">The ids of the taxonomy's topics.</param>
    /// <param name="query">The question.</param>
    /// <param name="problem">Why there is none: the first problem, an unknown parameter before all others.</param>
    public static bool TryParse(
        IReadOnlyDictionary<string, IReadOnlyList<string>> parameters,
        IReadOnlyCollection<string> topics,
        [NotNullWhen(true)] out ClassificationQuery? query,
        [NotNullWhen(false)] out QueryProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(topics);
        var values = new QueryParameters(parameters, Parameters);
        var filter = ClassificationFilter.Read(values, topics);
        var collapse = values.Name("collapse", Collapse.None);
        var limit = values.Whole("limit", 1, MaxLimit, DefaultLimit);
        var after = Continuation.Read(values, KindOf(collapse), filter.Canonical);
        problem = values.Problem;
        query = problem is null ? new ClassificationQuery(filter, collapse, limit, after) : null;
        return query is not null;
    }

    internal string ContinueAfter(Position position) => Continuation.Write(position, KindOf(Collapse), Filter.Canonical);

    private static string KindOf(Collapse collapse) => collapse == Collapse.None ? Kind : $"{Kind} by {WireName.Of(collapse)}";
}
