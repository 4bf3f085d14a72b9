using Ingestion.Rows;
using Ingestion.Rows.Stories;
using Ingestion.Tables;

namespace Ingestion.Queries.Stories;

/// <summary>Reads stories: one key range each, in every partition of all articles.</summary>
internal sealed class StoryReader(IngestionTables tables, ChangingArticles changing)
{
    /// <summary>How many rows were read.</summary>
    public int RowsRead { get; private set; }

    /// <summary>The story as its articles tell it now; <see langword="null"/> where none does.</summary>
    public async Task<Story?> FindAsync(StoryId id, CancellationToken cancellationToken)
    {
        var prefix = RowKeys.IndexPrefix(LabelIndexes.OfStory(id));
        var found = await Task.WhenAll(RowKeys.LabelPartitions(RowKeys.AllTopics, tables.Spread)
            .Select(partition => ReadAsync(KeyRange.NewestFirst(partition, prefix, from: null, to: null, after: null, inclusive: false), cancellationToken)));
        var items = new List<ClassificationItem>();

        // Many pages give a day and no time: of one day the article that came first was first.
        var rows = found.SelectMany(rows => rows)
            .OrderBy(row => RowKeys.TimeOf(RowKeys.TimeAndIdOf(row.RowKey)))
            .ThenBy(row => row.GetDateTimeOffset(RowProperties.Received))
            .ThenBy(row => row.RowKey, StringComparer.Ordinal)
            .TakeLast(Story.MaxArticles);
        foreach (var row in rows)
        {
            items.AddRange(await changing.ItemsInForceAsync([row], cancellationToken));
        }

        return items.Count == 0 ? null : new Story(id.Value, items.DistinctBy(item => item.ArticleId).Count(), items[0].Source, [.. items]);
    }

    private async Task<List<TableEntity>> ReadAsync(string? range, CancellationToken cancellationToken)
    {
        var stream = new RowStream(tables.Labels, range, select: null);
        var rows = new List<TableEntity>();
        while (rows.Count < Story.MaxArticles && await stream.NextAsync(Story.MaxArticles, cancellationToken) is { } row)
        {
            rows.Add(row);
        }

        RowsRead += stream.RowsRead;
        return rows;
    }
}
