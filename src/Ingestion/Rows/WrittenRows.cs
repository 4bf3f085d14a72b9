using System.Collections.Concurrent;
using Azure;
using Ingestion.Articles;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>What one call wrote, to be taken back where a newer version of the blob won.</summary>
internal sealed class WrittenRows(IngestionTables tables)
{
    private readonly ConcurrentDictionary<RowAddress, ETag> _versions = new();
    private readonly HashSet<(ArticleId Id, string Tag)> _marks = [];

    /// <summary>Inserts the row, or replaces the version of it that is known.</summary>
    /// <exception cref="RequestFailedException">404, 409 or 412 where the row is not as known.</exception>
    public async Task WriteAsync(PlannedRow row, ETag? known, CancellationToken cancellationToken)
    {
        var table = tables.Of(row.Table);
        var response = known is { } version
            ? await table.UpdateEntityAsync(row.Entity, version, TableUpdateMode.Replace, cancellationToken)
            : await table.AddEntityAsync(row.Entity, cancellationToken);
        _versions[row.Address] = response.Headers.ETag!.Value;
    }

    /// <summary>Tells readers that not every row of the article is in force.</summary>
    public async Task MarkAsync(ArticleId id, RowVersion version, CancellationToken cancellationToken)
    {
        var tag = ChangeMarks.TagOf(version);
        _marks.Add((id, tag));
        await ChangeMarks.SetAsync(tables, id, tag, cancellationToken);
    }

    /// <summary>Takes the marks away: the change is done, or another version's.</summary>
    public Task UnmarkAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_marks.Select(mark => ChangeMarks.ClearAsync(tables, mark.Id, [mark.Tag], cancellationToken)));

    /// <summary>Deletes the rows that are still as this call wrote them, and the marks.</summary>
    public async Task WithdrawAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_versions.Select(row => DeleteAsync(tables, row.Key, row.Value, cancellationToken)));
        await UnmarkAsync(cancellationToken);
    }

    /// <summary>Deletes this version of a row; one that was replaced or is gone is left so.</summary>
    public static async Task DeleteAsync(IngestionTables tables, RowAddress address, ETag version, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Of(address.Table).DeleteEntityAsync(address.PartitionKey, address.RowKey, version, cancellationToken);
        }
        catch (RequestFailedException conflict) when (conflict.Status is Conflict.Missing or Conflict.Changed)
        {
        }
    }
}
