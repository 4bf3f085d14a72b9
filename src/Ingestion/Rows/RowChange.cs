using System.Collections.Immutable;
using Azure;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>One round of moving a blob's rows from what its receipt lists to what a plan holds.</summary>
/// <remarks>
/// Each request is conditional on what this round read before it announced itself in the receipt. A worker that was
/// overtaken meets a conflict at its next request, and can neither overwrite nor delete what the other wrote.
/// </remarks>
internal sealed class RowChange(IngestionTables tables, RowPlan plan, Receipt receipt, WrittenRows written)
{
    /// <summary>Applies the plan.</summary>
    /// <param name="expectStrays">Whether rows of the plan may be there that the receipt does not list: a conflict told of one.</param>
    /// <param name="cancellationToken">Ends the round between two requests.</param>
    /// <exception cref="RequestFailedException">A conflict with another worker, or storage failed.</exception>
    public async Task ApplyAsync(bool expectStrays, CancellationToken cancellationToken)
    {
        var planned = plan.Rows.Select(row => row.Address).ToImmutableArray();
        ImmutableArray<RowAddress> known = [.. receipt.Rows, .. receipt.Stale];
        var stale = known.Except(planned).ToImmutableArray();
        var found = await FindRowsAsync(expectStrays ? known.Union(planned) : known.Distinct(), cancellationToken);

        var announced = await AnnounceAsync(planned, stale, cancellationToken);
        if (!stale.IsEmpty)
        {
            await written.MarkAsync(plan.Id, plan.Version, cancellationToken);
        }

        await Task.WhenAll(plan.Rows.Where(row => row.Table != RowTable.Articles)
            .Select(row => WriteAsync(row, found, cancellationToken)));
        foreach (var article in plan.Rows.Where(row => row.Table == RowTable.Articles))
        {
            await WriteAsync(article, found, cancellationToken);
        }

        await Task.WhenAll(stale.Where(found.ContainsKey)
            .Select(address => WrittenRows.DeleteAsync(tables, found[address], cancellationToken)));
        await ChangeMarks.ClearAsync(tables, plan.Id, announced.Marks, cancellationToken);
        await SaveAsync(announced with { Blob = NewestBlob(), IsComplete = true, Stale = [], Marks = [] }, cancellationToken);
    }

    // Another version of the blob may have brought the same bytes.
    private BlobVersion NewestBlob() => receipt.Blob is { } known && known.IsNewerThan(plan.Blob) ? known : plan.Blob;

    private Task WriteAsync(PlannedRow row, ImmutableDictionary<RowAddress, StoredRow> found, CancellationToken cancellationToken) =>
        written.WriteAsync(row, found.GetValueOrDefault(row.Address), cancellationToken);

    private async Task<ImmutableDictionary<RowAddress, StoredRow>> FindRowsAsync(
        IEnumerable<RowAddress> addresses, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(addresses.Select(address => FindRowAsync(address, cancellationToken)));
        return found.OfType<StoredRow>().ToImmutableDictionary(row => row.Address);
    }

    private async Task<StoredRow?> FindRowAsync(RowAddress address, CancellationToken cancellationToken)
    {
        var row = await tables.Of(address.Table).GetEntityIfExistsAsync<TableEntity>(
            address.PartitionKey, address.RowKey, StoredRow.Properties, cancellationToken);
        return row.HasValue ? StoredRow.Of(address, row.Value!, row.Value!.ETag) : null;
    }

    /// <summary>Writes to the receipt which rows will come and which will go, before the first of them is touched.</summary>
    /// <remarks>
    /// A worker that finds the same plan announced goes on under that announcement: two deliveries of one version do the
    /// same, and would else chase each other.
    /// </remarks>
    private async Task<Receipt> AnnounceAsync(
        ImmutableArray<RowAddress> planned, ImmutableArray<RowAddress> stale, CancellationToken cancellationToken)
    {
        if (!receipt.IsComplete && receipt.Version == plan.Version && receipt.Rows.SequenceEqual(planned))
        {
            return receipt;
        }

        return await SaveAsync(
            receipt with
            {
                Blob = NewestBlob(),
                Version = plan.Version,
                Received = plan.Received,
                Attempts = plan.Attempts,
                Story = plan.Story,
                Rows = planned,
                Stale = stale,
                Marks = [.. receipt.Marks.Union(stale.IsEmpty ? [] : [ChangeMarks.TagOf(plan.Version)])],
                IsComplete = false,
            },
            cancellationToken);
    }

    private async Task<Receipt> SaveAsync(Receipt changed, CancellationToken cancellationToken)
    {
        var row = ReceiptRow.Of(changed);
        var response = changed.ETag == default
            ? await tables.Receipts.AddEntityAsync(row, cancellationToken)
            : await tables.Receipts.UpdateEntityAsync(row, changed.ETag, TableUpdateMode.Replace, cancellationToken);
        return changed with { ETag = response.Headers.ETag!.Value };
    }
}
