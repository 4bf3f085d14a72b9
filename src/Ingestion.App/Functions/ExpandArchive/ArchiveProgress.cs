using Ingestion.Articles;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.App.Functions;

/// <summary>How far archives were expanded, kept in storage so that a run that was ended goes on from there.</summary>
internal sealed class ArchiveProgress(IngestionTables tables)
{
    private const string Partition = "archives";
    private const string Blob = "Blob";
    private const string ETag = "BlobETag";
    private const string Entries = "Entries";
    private const string Complete = "Complete";

    /// <summary>How many entries of this version of the archive are done, and whether those are all.</summary>
    public async Task<(int Entries, bool IsComplete)> FindAsync(BlobVersion archive, CancellationToken cancellation)
    {
        var row = await tables.Receipts.GetEntityIfExistsAsync<TableEntity>(Partition, Key(archive), cancellationToken: cancellation);
        return row is { HasValue: true, Value: { } entity } && entity.GetString(ETag) == archive.ETag
            ? (entity.GetInt32(Entries) ?? 0, entity.GetBoolean(Complete) ?? false)
            : (0, false);
    }

    /// <summary>Notes how many entries of this version of the archive are done.</summary>
    public Task SaveAsync(BlobVersion archive, int entries, bool isComplete, CancellationToken cancellation) =>
        tables.Receipts.UpsertEntityAsync(
            new TableEntity(Partition, Key(archive))
            {
                [Blob] = archive.Name,
                [ETag] = archive.ETag,
                [Entries] = entries,
                [Complete] = isComplete,
            },
            TableUpdateMode.Replace,
            cancellation);

    // A name may have characters that a key may not.
    private static string Key(BlobVersion archive) => ArticleId.ForBlob(archive.Name).Value;
}
