using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Ingestion.Articles;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>The marks of articles whose rows are being changed: readers ask the receipt of such an article which rows are in force.</summary>
/// <remarks>
/// A worker whose work a newer version overtakes must not take the other's mark away, so each version has a mark of its own.
/// A mark that is left over does no harm but for the reading of that receipt.
/// </remarks>
internal static class ChangeMarks
{
    private const int TagBytes = 8;

    private const char Separator = '_';

    /// <summary>The name of a version's mark among those of its article.</summary>
    public static string TagOf(RowVersion version) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{version}")).AsSpan(0, TagBytes));

    public static Task SetAsync(IngestionTables tables, ArticleId id, string tag, CancellationToken cancellationToken) =>
        tables.Receipts.UpsertEntityAsync(
            new TableEntity(RowKeys.Changes, $"{id}{Separator}{tag}"), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Takes marks away; one that is gone is no error.</summary>
    public static Task ClearAsync(IngestionTables tables, ArticleId id, IEnumerable<string> tags, CancellationToken cancellationToken) =>
        Task.WhenAll(tags.Select(tag =>
            tables.Receipts.DeleteEntityAsync(RowKeys.Changes, $"{id}{Separator}{tag}", ETag.All, cancellationToken)));

    /// <summary>The articles that have a mark.</summary>
    public static async Task<HashSet<ArticleId>> ReadAsync(IngestionTables tables, CancellationToken cancellationToken)
    {
        var marked = new HashSet<ArticleId>();
        await foreach (var (id, _) in ListAsync(tables, cancellationToken))
        {
            marked.Add(id);
        }

        return marked;
    }

    /// <summary>The marks with the articles that they are of.</summary>
    public static async IAsyncEnumerable<(ArticleId Id, TableEntity Mark)> ListAsync(
        IngestionTables tables, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {RowKeys.Changes}");
        await foreach (var mark in tables.Receipts.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
        {
            if (ArticleId.TryParse(mark.RowKey.Split(Separator)[0], out var id))
            {
                yield return (id, mark);
            }
        }
    }
}
