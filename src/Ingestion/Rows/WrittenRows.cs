using System.Collections.Concurrent;
using Azure;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>The rows that one call wrote, with their versions, to be taken back where a newer version of the blob won.</summary>
internal sealed class WrittenRows(IngestionTables tables)
{
    private readonly ConcurrentDictionary<RowAddress, ETag> _versions = new();

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

    /// <summary>Deletes the rows that are still as this call wrote them.</summary>
    public Task WithdrawAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_versions.Select(row => DeleteAsync(tables, row.Key, row.Value, cancellationToken)));

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
