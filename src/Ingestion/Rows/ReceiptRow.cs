using System.Runtime.CompilerServices;
using Ingestion.Articles;
using Ingestion.Rows.Corrections;
using Ingestion.Rows.Stories;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>A receipt as it stands in its table.</summary>
internal static class ReceiptRow
{
    /// <summary>Which rows belong to an article: since 2 those of its words.</summary>
    /// <remarks>A receipt of an earlier layout counts as not complete, so that repair delivers the blob again and its rows are brought to this one.</remarks>
    private const int Layout = 2;

    private const char LineEnd = '\n';

    /// <summary>The receipt of a blob, with the corrections of an article that has any; an empty one where it never came.</summary>
    /// <remarks>Corrections are read behind the receipt: whoever adds one changes the receipt first.</remarks>
    public static async Task<Receipt> FindAsync(IngestionTables tables, ArticleId id, CancellationToken cancellationToken)
    {
        var row = await tables.Receipts.GetEntityIfExistsAsync<TableEntity>(id.Value, RowKeys.Receipt, cancellationToken: cancellationToken);
        var receipt = row.HasValue ? Read(id, row.Value!) : new Receipt(id);
        return receipt.IsCorrected
            ? receipt with { Corrections = await CorrectionRow.ReadAsync(tables, id, cancellationToken) }
            : receipt;
    }

    /// <summary>All receipts.</summary>
    public static async IAsyncEnumerable<Receipt> ListAsync(
        IngestionTables tables, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"RowKey eq {RowKeys.Receipt}");
        await foreach (var row in tables.Receipts.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (ArticleId.TryParse(row.PartitionKey, out var id))
            {
                yield return Read(id, row);
            }
        }
    }

    public static TableEntity Of(Receipt receipt)
    {
        var row = new TableEntity(receipt.Id.Value, RowKeys.Receipt)
        {
            [RowProperties.Blob] = receipt.Blob?.Name,
            [RowProperties.BlobLastModified] = receipt.Blob?.LastModified,
            [RowProperties.BlobETag] = receipt.Blob?.ETag,
            [RowProperties.ContentHash] = receipt.Version?.ContentHash,
            [RowProperties.ModelVersion] = receipt.Version?.ModelVersion,
            [RowProperties.Reason] = receipt.Version?.Rejection is { } rejection ? WireName.Of(rejection.Reason) : null,
            [RowProperties.Message] = receipt.Version?.Rejection?.Message,
            [RowProperties.Corrected] = receipt.IsCorrected ? true : null,
            [RowProperties.Corrections] = receipt.Version is { Corrections: > 0 and var corrections } ? corrections : null,
            [RowProperties.Received] = receipt.Received,
            [RowProperties.Attempts] = receipt.Attempts,
            [RowProperties.StoryId] = receipt.Story?.Value,
            [RowProperties.Complete] = receipt.IsComplete,
            [RowProperties.Layout] = Layout,
        };
        RowText.Write(row, RowProperties.Rows, string.Join(LineEnd, receipt.Rows));
        RowText.Write(row, RowProperties.Stale, string.Join(LineEnd, receipt.Stale));
        RowText.Write(row, RowProperties.Marks, string.Join(LineEnd, receipt.Marks));
        return row;
    }

    private static Receipt Read(ArticleId id, TableEntity row) => new(id)
    {
        Blob = new BlobVersion(
            row.GetString(RowProperties.Blob)!,
            row.GetDateTimeOffset(RowProperties.BlobLastModified)!.Value,
            row.GetString(RowProperties.BlobETag)),
        Version = new RowVersion(
            row.GetString(RowProperties.ContentHash),
            row.GetString(RowProperties.ModelVersion),
            WireName.TryParse<RejectionReason>(row.GetString(RowProperties.Reason), out var reason)
                ? new Rejection(reason, row.GetString(RowProperties.Message) ?? "")
                : null,
            row.GetInt32(RowProperties.Corrections) ?? 0),
        IsCorrected = row.GetBoolean(RowProperties.Corrected) ?? false,
        Received = row.GetDateTimeOffset(RowProperties.Received)!.Value,
        Attempts = row.GetInt32(RowProperties.Attempts) ?? 0,
        Story = StoryId.TryParse(row.GetString(RowProperties.StoryId), out var story) ? story : null,
        IsComplete = row.GetBoolean(RowProperties.Complete) is true && row.GetInt32(RowProperties.Layout) == Layout,
        Rows = [.. ReadLines(row, RowProperties.Rows).Select(RowAddress.Parse)],
        Stale = [.. ReadLines(row, RowProperties.Stale).Select(RowAddress.Parse)],
        Marks = [.. ReadLines(row, RowProperties.Marks)],
        ETag = row.ETag,
    };

    private static string[] ReadLines(TableEntity row, string name) =>
        RowText.Read(row, name).Split(LineEnd, StringSplitOptions.RemoveEmptyEntries);
}
