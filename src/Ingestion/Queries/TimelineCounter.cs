using Azure;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Keeps the counts that timelines are answered from: counts days anew whose rows changed. Immutable and thread-safe.</summary>
/// <remarks>
/// Nothing is ever added to a count, so repeats and crashes do no harm; several may run at once. A timeline is right
/// whether or not this ran: days that changed since it did are counted for each answer.
/// </remarks>
/// <param name="tables">The tables that <see cref="RowWriter"/> writes.</param>
public sealed class TimelineCounter(IngestionTables tables)
{
    private const int PageSize = 1_000;

    /// <summary>Counts the days anew that changed in these topics and among all articles.</summary>
    /// <param name="topics">The ids of the taxonomy's topics.</param>
    /// <param name="cancellationToken">Ends the work between two requests; the next run takes it up.</param>
    /// <returns>How many days of a topic were counted; days that changed meanwhile are left for the next run.</returns>
    /// <exception cref="RequestFailedException">Storage refused or did not answer.</exception>
    public async Task<int> RecomputeAsync(IEnumerable<string> topics, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topics);
        var counted = 0;
        foreach (var partition in topics.Append(RowKeys.AllTopics).SelectMany(topic => RowKeys.LabelPartitions(topic, tables.Spread)))
        {
            await foreach (var row in tables.Labels.QueryAsync<TableEntity>(DayCounts.UncountedRange(partition), cancellationToken: cancellationToken))
            {
                counted += await RecomputeAsync(row, cancellationToken);
            }
        }

        return counted;
    }

    // The row was read before the marks, and these before the rows that are counted: whatever changes on the way gives it another version.
    private async Task<int> RecomputeAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var changing = await ChangingArticles.ReadAsync(tables, cancellationToken);
        var counts = MonthCounts.Read(row);
        var counted = 0;
        foreach (var day in counts.UncountedDays)
        {
            counts.Replace(day, await ItemsAsync(row.PartitionKey, day, changing, cancellationToken));
            counted++;
        }

        try
        {
            await tables.Labels.UpdateEntityAsync(counts.ToRow(), row.ETag, TableUpdateMode.Replace, cancellationToken);
            return counted;
        }
        catch (RequestFailedException conflict) when (Conflict.Is(conflict))
        {
            return 0;
        }
    }

    private async Task<List<ClassificationItem>> ItemsAsync(
        string partition, DateOnly day, ChangingArticles changing, CancellationToken cancellationToken)
    {
        DateOnly? next = day == DateOnly.MaxValue ? null : day.AddDays(1);
        var range = KeyRange.NewestFirst(partition, RowKeys.IndexPrefix(LabelIndexes.None), day, next, after: null, inclusive: false);
        var rows = new RowStream(tables.Labels, range, LabelRowReader.Countable);
        var items = new List<ClassificationItem>();
        while (await rows.NextAsync(PageSize, cancellationToken) is { } row)
        {
            items.AddRange(await changing.ItemsInForceAsync([row], cancellationToken));
        }

        return items;
    }
}
