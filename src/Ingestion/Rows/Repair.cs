using System.Runtime.CompilerServices;
using Azure;
using Ingestion.Articles;
using Ingestion.Rows.Search;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>Compares blobs, receipts and rows, and mends what does not fit. May run at any time, and several at once. Thread-safe.</summary>
/// <remarks>Whatever is deleted is deleted as it was found: a worker that has the article in hand is never undone.</remarks>
/// <param name="tables">The tables that <see cref="RowWriter"/> writes.</param>
public sealed class Repair(IngestionTables tables)
{
    private const int IdDigits = 32;

    // Receipts are read one by one; so many at once are far below what the service promises.
    private const int Parallelism = 16;

    /// <summary>The blobs whose present version was not read to the end: they are to be delivered again.</summary>
    /// <param name="blobs">All blobs, as storage lists them.</param>
    /// <param name="cancellationToken">Ends the work between two requests.</param>
    /// <exception cref="RequestFailedException">Storage refused or did not answer.</exception>
    public async IAsyncEnumerable<BlobVersion> FindUnreadAsync(
        IAsyncEnumerable<BlobVersion> blobs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        await foreach (var some in blobs.Chunk(Parallelism).WithCancellation(cancellationToken))
        {
            var receipts = await Task.WhenAll(some.Select(blob => FindReceiptAsync(ArticleId.ForBlob(blob.Name), cancellationToken)));
            foreach (var (blob, receipt) in some.Zip(receipts))
            {
                if (!receipt.HasRead(blob))
                {
                    yield return blob;
                }
            }
        }
    }

    /// <summary>Finds rows that no receipt lists, articles that lack a row, and marks that were left over.</summary>
    /// <remarks>Reads every row's keys once, a request for a thousand; of words only the lists.</remarks>
    /// <param name="mend">Whether to delete such rows and marks, and to open the receipts of such articles, so that <see cref="FindUnreadAsync"/> finds their blobs.</param>
    /// <param name="cancellationToken">Ends the work between two requests.</param>
    /// <exception cref="RequestFailedException">Storage refused or did not answer.</exception>
    public async Task<RowSweep> SweepAsync(bool mend, CancellationToken cancellationToken)
    {
        var marks = await SweepMarksAsync(mend, cancellationToken);
        var listed = new ListedRows();
        await foreach (var receipt in ReadReceiptsAsync(cancellationToken))
        {
            foreach (var row in receipt.Rows.Concat(receipt.Stale))
            {
                listed.List(row);
            }
        }

        var orphans = 0;
        foreach (var table in Enum.GetValues<RowTable>())
        {
            await foreach (var row in ReadOwnersAsync(table, cancellationToken))
            {
                if (!DayCounts.IsKey(row.RowKey) && !listed.Find(OwnerOf(table, row)) && await IsOrphanAsync(OwnerOf(table, row), cancellationToken))
                {
                    orphans++;
                    await (mend ? DeleteAsync(table, row, cancellationToken) : Task.CompletedTask);
                }
            }
        }

        return new RowSweep(orphans, listed.LacksAny ? await OpenReceiptsAsync(listed, mend, cancellationToken) : 0, marks);
    }

    // A mark is set after the announcement: where the receipt is complete behind the reading of the mark, its change has ended.
    private async Task<int> SweepMarksAsync(bool mend, CancellationToken cancellationToken)
    {
        var left = 0;
        await foreach (var (id, mark) in ChangeMarks.ListAsync(tables, cancellationToken))
        {
            if (await FindReceiptAsync(id, cancellationToken) is { IsComplete: true } or { Blob: null })
            {
                left++;
                await (mend ? DeleteAsync(tables.Receipts, mark, cancellationToken) : Task.CompletedTask);
            }
        }

        return left;
    }

    private async Task<int> OpenReceiptsAsync(ListedRows listed, bool mend, CancellationToken cancellationToken)
    {
        var opened = 0;
        await foreach (var receipt in ReadReceiptsAsync(cancellationToken))
        {
            // What is not complete lacks rows and is delivered again as it is.
            if (receipt.IsComplete && receipt.Rows.Any(listed.Lacks) && await LacksRowAsync(receipt, cancellationToken))
            {
                opened++;
                await (mend ? OpenAsync(receipt, cancellationToken) : Task.CompletedTask);
            }
        }

        return opened;
    }

    private async Task OpenAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Receipts.UpdateEntityAsync(
                ReceiptRow.Of(receipt with { IsComplete = false }), receipt.ETag, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException conflict) when (Conflict.Is(conflict))
        {
            // A worker has the blob in hand.
        }
    }

    private async Task<bool> LacksRowAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        foreach (var (table, partitionKey, rowKey) in receipt.Rows)
        {
            var row = await tables.Of(table).GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, StoredRow.Properties, cancellationToken);
            if (!row.HasValue)
            {
                return true;
            }
        }

        return false;
    }

    // The receipt may have been written since all were read, and a worker may be about to list or to delete the row.
    private async Task<bool> IsOrphanAsync(RowAddress owner, CancellationToken cancellationToken)
    {
        var digits = owner.Table == RowTable.Articles ? owner.PartitionKey : owner.RowKey[^Math.Min(IdDigits, owner.RowKey.Length)..];
        if (!ArticleId.TryParse(digits, out var id))
        {
            return false;
        }

        var receipt = await FindReceiptAsync(id, cancellationToken);
        return (receipt.IsComplete || receipt.Blob is null) && !receipt.Rows.Contains(owner);
    }

    private Task DeleteAsync(RowTable table, TableEntity row, CancellationToken cancellationToken)
    {
        var address = new RowAddress(table, row.PartitionKey, row.RowKey);
        return address == OwnerOf(table, row)
            ? WrittenRows.DeleteAsync(tables, StoredRow.Of(address, row, row.ETag), cancellationToken)
            : DeleteAsync(tables.Labels, row, cancellationToken);
    }

    private static async Task DeleteAsync(TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
        }
        catch (RequestFailedException conflict) when (Conflict.Is(conflict))
        {
        }
    }

    // Copies under indexes are listed as the row that they are copies of.
    private static RowAddress OwnerOf(RowTable table, TableEntity row) =>
        new(table, row.PartitionKey, table == RowTable.Labels ? RowKeys.TimeAndIdOf(row.RowKey) : row.RowKey);

    // Rows of words come and go with the list that they are in: it alone is read.
    private IAsyncEnumerable<TableEntity> ReadOwnersAsync(RowTable table, CancellationToken cancellationToken)
    {
        string?[] ranges = table == RowTable.Words ? [.. WordKeys.ListRanges()] : [null];
        return ranges.ToAsyncEnumerable().SelectMany(range =>
            tables.Of(table).QueryAsync<TableEntity>(range, select: StoredRow.Properties, cancellationToken: cancellationToken));
    }

    private IAsyncEnumerable<Receipt> ReadReceiptsAsync(CancellationToken cancellationToken) =>
        ReceiptRow.ListAsync(tables, cancellationToken);

    private Task<Receipt> FindReceiptAsync(ArticleId id, CancellationToken cancellationToken) =>
        ReceiptRow.FindAsync(tables, id, cancellationToken);
}
