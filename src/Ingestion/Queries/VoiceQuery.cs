using System.Diagnostics.CodeAnalysis;

namespace Ingestion.Queries;

/// <summary>A question for who takes which side on what.</summary>
public sealed class VoiceQuery
{
    private VoiceQuery(ClassificationFilter filter) => Filter = filter;

    /// <summary>Which items' voices are counted; of an item that is taken, all of them.</summary>
    internal ClassificationFilter Filter { get; }

    /// <summary>Reads a question from the parameters of a request.</summary>
    /// <param name="parameters">Those of <see cref="ClassificationQuery"/> without its pages.</param>
    /// <param name="topics">The ids of the taxonomy's topics.</param>
    /// <param name="query">The question.</param>
    /// <param name="problem">Why there is none: the first problem, an unknown parameter before all others.</param>
    public static bool TryParse(
        IReadOnlyDictionary<string, IReadOnlyList<string>> parameters,
        IReadOnlyCollection<string> topics,
        [NotNullWhen(true)] out VoiceQuery? query,
        [NotNullWhen(false)] out QueryProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(topics);
        var values = new QueryParameters(parameters, ClassificationFilter.Parameters);
        var filter = ClassificationFilter.Read(values, topics);
        problem = values.Problem;
        query = problem is null ? new VoiceQuery(filter) : null;
        return query is not null;
    }
}
