using Ingestion.Articles;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Keeps rows of superseded versions out of an answer.</summary>
/// <remarks>
/// Articles whose rows are being changed are marked, and of a marked article only the rows count that its receipt lists. The
/// marks are read before any row: a row that is shown then was in force when the question began, or came later.
/// </remarks>
internal sealed class ChangingArticles
{
    private readonly IngestionTables _tables;
    private readonly HashSet<ArticleId> _marked;
    private readonly Dictionary<ArticleId, Receipt> _receipts = [];

    private ChangingArticles(IngestionTables tables, HashSet<ArticleId> marked)
    {
        _tables = tables;
        _marked = marked;
    }

    public static async Task<ChangingArticles> ReadAsync(IngestionTables tables, CancellationToken cancellationToken) =>
        new(tables, await ChangeMarks.ReadAsync(tables, cancellationToken));

    /// <summary>Whether a row may be shown.</summary>
    public async ValueTask<bool> IsInForceAsync(RowTable table, TableEntity row, CancellationToken cancellationToken)
    {
        if (_marked.Count == 0 || !ArticleId.TryParse(row.GetString(RowProperties.ArticleId), out var id) || !_marked.Contains(id))
        {
            return true;
        }

        var receipt = await ReceiptOfAsync(id, cancellationToken);
        return receipt.Rows.Contains(new RowAddress(table, row.PartitionKey, RowKeys.TimeAndIdOf(row.RowKey)));
    }

    /// <summary>The topics and days whose counts may tell of rows that are not in force.</summary>
    public async Task<HashSet<(string Topic, DateOnly Day)>> DaysAsync(CancellationToken cancellationToken)
    {
        var days = new HashSet<(string, DateOnly)>();
        foreach (var id in _marked)
        {
            var receipt = await ReceiptOfAsync(id, cancellationToken);
            days.UnionWith(receipt.Rows.Concat(receipt.Stale).Where(row => row.Table == RowTable.Labels)
                .Select(row => (RowKeys.TopicOf(row.PartitionKey), DateOnly.FromDateTime(RowKeys.TimeOf(row.RowKey)))));
        }

        return days;
    }

    /// <summary>The items of one article's label rows that may be shown, by topic in ordinal order.</summary>
    public async ValueTask<IEnumerable<ClassificationItem>> ItemsInForceAsync(
        IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        var items = new List<ClassificationItem>();
        foreach (var row in rows)
        {
            if (await IsInForceAsync(RowTable.Labels, row, cancellationToken))
            {
                items.AddRange(LabelRowReader.Items(row));
            }
        }

        // Copies under two indexes hold the same item twice.
        return rows.Count == 1 ? items : items.DistinctBy(item => item.Topic).OrderBy(item => item.Topic, StringComparer.Ordinal);
    }

    private async Task<Receipt> ReceiptOfAsync(ArticleId id, CancellationToken cancellationToken)
    {
        if (!_receipts.TryGetValue(id, out var receipt))
        {
            _receipts[id] = receipt = await ReceiptRow.FindAsync(_tables, id, cancellationToken);
        }

        return receipt;
    }
}
