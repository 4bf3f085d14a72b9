using System.Collections.Immutable;
using Ingestion.Rows;

namespace Ingestion.Queries.Search;

/// <summary>How the rows are read that a question may take: by its words, where it has any.</summary>
internal static class Searches
{
    /// <summary>The walk through the label rows that the filter may take.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="after">Where to go on, or the beginning.</param>
    /// <param name="properties">The properties to read; all when null.</param>
    public static IRowWalk Open(IngestionTables tables, ClassificationFilter filter, Position? after, IReadOnlyList<string>? properties = null)
    {
        var labels = RowRanges.OfLabels(tables, filter, properties);
        var inclusive = after is { Topic: not Position.WholeRow };
        return filter.Words.IsEmpty
            ? labels.Open(after?.RowKey, inclusive)
            : new SearchWalk(labels, WordsOf(tables, filter), after?.RowKey, inclusive, itemsShareArticles: filter.Topics.Length != 1);
    }

    /// <summary>Whether an article has all words of the filter.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="place">The article's time and id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<bool> HasWordsAsync(
        IngestionTables tables, ClassificationFilter filter, string place, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(WordsOf(tables, filter).Select(word => word.FindAsync(place, cancellationToken)));
        return found.All(rows => rows.Count > 0);
    }

    private static ImmutableArray<RowRanges> WordsOf(IngestionTables tables, ClassificationFilter filter) =>
        [.. filter.Words.Select(word => RowRanges.OfWord(tables, word, filter))];
}
