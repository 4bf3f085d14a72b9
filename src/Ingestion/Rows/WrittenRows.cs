using System.Collections.Concurrent;
using Azure;
using Ingestion.Articles;
using Ingestion.Rows.Search;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>What one call wrote, to be taken back where a newer version of the blob won.</summary>
internal sealed class WrittenRows(IngestionTables tables)
{
    private readonly ConcurrentDictionary<RowAddress, StoredRow> _rows = new();
    private readonly HashSet<(ArticleId Id, string Tag)> _marks = [];

    /// <summary>Inserts the row, or replaces the version of it that is known.</summary>
    /// <exception cref="RequestFailedException">404, 409 or 412 where the row is not as known.</exception>
    public async Task WriteAsync(PlannedRow row, StoredRow? known, CancellationToken cancellationToken)
    {
        switch (row.Table)
        {
            case RowTable.Labels:
                Note(row.Address, row.Entity, await SubmitAsync(tables.Labels, LabelTransaction.Write(row, known), cancellationToken));
                break;

            case RowTable.Words:
                var list = known?.Version;
                foreach (var transaction in WordTransaction.Write(row, known))
                {
                    list = await SubmitAsync(tables.Words, transaction.Actions(list), cancellationToken);
                    Note(row.Address, transaction.List, list.Value);
                }

                break;

            default:
                Note(row.Address, row.Entity, await WriteAsync(tables.Of(row.Table), row.Entity, known, cancellationToken));
                break;
        }
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
        await Task.WhenAll(_rows.Values.Select(row => DeleteAsync(tables, row, cancellationToken)));
        await UnmarkAsync(cancellationToken);
    }

    /// <summary>Deletes this version of a row; one that was replaced or is gone is left so.</summary>
    public static async Task DeleteAsync(IngestionTables tables, StoredRow row, CancellationToken cancellationToken)
    {
        var (table, partitionKey, rowKey) = row.Address;
        try
        {
            switch (table)
            {
                case RowTable.Labels:
                    await SubmitAsync(tables.Labels, LabelTransaction.Delete(row), cancellationToken);
                    break;

                case RowTable.Words:
                    var list = row.Version;
                    foreach (var transaction in WordTransaction.Delete(row))
                    {
                        list = await SubmitAsync(tables.Words, transaction.Actions(list), cancellationToken);
                    }

                    break;

                default:
                    await tables.Of(table).DeleteEntityAsync(partitionKey, rowKey, row.Version, cancellationToken);
                    break;
            }
        }
        catch (RequestFailedException conflict) when (conflict.Status is Conflict.Missing or Conflict.Changed)
        {
        }
    }

    private void Note(RowAddress address, TableEntity row, ETag version) => _rows[address] = StoredRow.Of(address, row, version);

    private static async Task<ETag> WriteAsync(TableClient table, TableEntity row, StoredRow? known, CancellationToken cancellationToken)
    {
        var response = known is null
            ? await table.AddEntityAsync(row, cancellationToken)
            : await table.UpdateEntityAsync(row, known.Version, TableUpdateMode.Replace, cancellationToken);
        return response.Headers.ETag!.Value;
    }

    private static async Task<ETag> SubmitAsync(
        TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        var response = await table.SubmitTransactionAsync(actions, cancellationToken);
        return response.Value[0].Headers.ETag ?? default;
    }
}
