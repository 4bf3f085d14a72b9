using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Ingestion.Queries;

/// <summary>A question for counts over time.</summary>
public sealed class TimelineQuery
{
    private static readonly ImmutableArray<string> Parameters = [.. ClassificationFilter.Parameters, "interval", "by"];

    private TimelineQuery(ClassificationFilter filter, TimelineInterval interval, TimelineDimension by)
    {
        Filter = filter;
        Interval = interval;
        By = by;
    }

    internal ClassificationFilter Filter { get; }

    internal TimelineInterval Interval { get; }

    internal TimelineDimension By { get; }

    /// <summary>Reads a question from the parameters of a request.</summary>
    /// <param name="parameters">Those of <see cref="ClassificationQuery"/> without its pages, <c>interval</c> (day unless given) and <c>by</c> (topic unless given).</param>
    /// <param name="topics">The ids of the taxonomy's topics.</param>
    /// <param name="query">The question.</param>
    /// <param name="problem">Why there is none: the first problem, an unknown parameter before all others.</param>
    public static bool TryParse(
        IReadOnlyDictionary<string, IReadOnlyList<string>> parameters,
        IReadOnlyCollection<string> topics,
        [NotNullWhen(true)] out TimelineQuery? query,
        [NotNullWhen(false)] out QueryProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(topics);
        var values = new QueryParameters(parameters, Parameters);
        var filter = ClassificationFilter.Read(values, topics);
        var interval = values.Name("interval", TimelineInterval.Day);
        var by = values.Name("by", TimelineDimension.Topic);
        problem = values.Problem;
        query = problem is null ? new TimelineQuery(filter, interval, by) : null;
        return query is not null;
    }
}
