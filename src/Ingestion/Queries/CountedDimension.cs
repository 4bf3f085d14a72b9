using Ingestion.Rows;

namespace Ingestion.Queries;

/// <summary>The dimension whose kept counts answer a timeline: counts are kept by one dimension at a time.</summary>
internal sealed class CountedDimension
{
    private readonly TimelineQuery _query;

    private CountedDimension(TimelineQuery query, TimelineDimension dimension)
    {
        _query = query;
        Dimension = dimension;
    }

    public TimelineDimension Dimension { get; }

    /// <summary>The dimension; <see langword="null"/> where only the rows themselves can tell.</summary>
    public static CountedDimension? Of(TimelineQuery query)
    {
        var filter = query.Filter;
        if (!filter.ActorKeys.IsEmpty || !filter.Words.IsEmpty || filter.MinScore is not null)
        {
            return null;
        }

        return Compared(filter).ToList() switch
        {
            [] => new CountedDimension(query, query.By),
            [var only] when only == query.By || (query.By == TimelineDimension.Topic && !filter.Topics.IsEmpty) => new CountedDimension(query, only),
            _ => null,
        };
    }

    /// <summary>Whether the filter takes items of this value.</summary>
    public bool Takes(string? value) => Dimension switch
    {
        TimelineDimension.Stance => Takes(_query.Filter.Stances.Select(stance => WireName.Of(stance)).ToList(), value),
        TimelineDimension.Source => Takes(_query.Filter.SourceKeys, value is null ? null : FoldedText.Of(value)),
        TimelineDimension.Language => Takes(_query.Filter.Languages.Select(language => WireName.Of(language)).ToList(), value),
        _ => true,
    };

    /// <summary>What the timeline tells such items apart by.</summary>
    public string? Shown(string topic, string? value) => Dimension == _query.By ? value : topic;

    private static bool Takes(IReadOnlyCollection<string> asked, string? value) => asked.Count == 0 || (value is not null && asked.Contains(value));

    private static IEnumerable<TimelineDimension> Compared(ClassificationFilter filter)
    {
        if (!filter.Stances.IsEmpty)
        {
            yield return TimelineDimension.Stance;
        }

        if (!filter.SourceKeys.IsEmpty)
        {
            yield return TimelineDimension.Source;
        }

        if (!filter.Languages.IsEmpty)
        {
            yield return TimelineDimension.Language;
        }
    }
}
