using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>The part of a question that the service can compare within a key range, so that it sends no other rows.</summary>
internal static class RowFilter
{
    // The service takes 15 comparisons: at most three stand for the range and one for the score, three for each of these.
    private const int MaxValues = 3;

    /// <summary>The filter to put behind a range's, or nothing. What it leaves open <see cref="ClassificationFilter.Takes"/> decides.</summary>
    public static string Of(ClassificationFilter filter)
    {
        IEnumerable<string?> parts =
        [
            AnyOf(filter.Languages, language => TableClient.CreateQueryFilter($"language eq {WireName.Of<Language>(language)}")),
            AnyOf(filter.SourceKeys, source => TableClient.CreateQueryFilter($"sourceKey eq {source}")),
            // The rows of all articles hold the labels of several topics in one property; beside an actor it is the actor's stance that is asked for.
            filter.Topics.IsEmpty || !filter.ActorKeys.IsEmpty ? null : AnyOf(filter.Stances, stance => TableClient.CreateQueryFilter($"stance eq {WireName.Of<Stance>(stance)}")),
            filter.Topics.IsEmpty || filter.MinScore is not { } score ? null : TableClient.CreateQueryFilter($"score ge {score}"),
        ];
        return string.Concat(parts.Where(part => part is not null).Select(part => $" and {part}"));
    }

    private static string? AnyOf<T>(IReadOnlyCollection<T> values, Func<T, string> comparison) =>
        values.Count is 0 or > MaxValues ? null : $"({string.Join(" or ", values.Select(comparison))})";
}
