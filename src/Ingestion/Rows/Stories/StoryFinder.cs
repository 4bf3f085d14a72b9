using System.Collections.Immutable;
using Azure;
using Ingestion.Articles;
using Ingestion.Tables;

namespace Ingestion.Rows.Stories;

/// <summary>Finds the story that an article tells, from the traces of articles before it.</summary>
internal sealed class StoryFinder(TableClient stories)
{
    // One page of the service. Of more articles under one key the newest within reach are looked at.
    private const int MaxTraces = 1_000;

    /// <summary>The story of the article most like this one, or a new one.</summary>
    public async Task<StoryId> FindAsync(
        ArticleId id, ContentHash content, StoryWording wording, DateTime time, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(wording.Keys.Select(key => ReadAsync(key, time, cancellationToken)));
        return StoryTrace.Choose(found.SelectMany(traces => traces), wording.Sketch)?.Story ?? StoryId.Of(id, content);
    }

    private async Task<ImmutableArray<StoryTrace>> ReadAsync(uint key, DateTime time, CancellationToken cancellationToken)
    {
        var newest = RowKeys.Time(Later(time, StoryTrace.Reach));
        var oldest = RowKeys.Behind("", Earlier(time, StoryTrace.Reach));
        var range = TableClient.CreateQueryFilter($"PartitionKey eq {StoryRow.Partition(key)} and RowKey ge {newest} and RowKey lt {oldest}");
        await foreach (Page<TableEntity> page in stories.QueryAsync<TableEntity>(range, MaxTraces, StoryRow.TraceProperties, cancellationToken).AsPages())
        {
            return [.. page.Values.Select(StoryRow.ReadTrace).OfType<StoryTrace>()];
        }

        return [];
    }

    private static DateTime Later(DateTime time, TimeSpan span) => DateTime.MaxValue - time < span ? DateTime.MaxValue : time + span;

    private static DateTime Earlier(DateTime time, TimeSpan span) => time - DateTime.MinValue < span ? DateTime.MinValue : time - span;
}
