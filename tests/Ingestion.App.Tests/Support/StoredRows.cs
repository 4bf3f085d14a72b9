using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingestion.Articles;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.App.Tests.Support;

/// <summary>Looks at what storage holds, past the app.</summary>
internal sealed class StoredRows(string connectionString)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    private readonly IngestionTables _tables = new(new TableServiceClient(connectionString));

    public BlobContainerClient Container { get; } = new BlobServiceClient(connectionString).GetBlobContainerClient("articles");

    /// <summary>Uploads the content and gives the version that it became.</summary>
    public async Task<string> UploadAsync(string name, byte[] content, CancellationToken cancellation)
    {
        await Container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        var uploaded = await Container.GetBlobClient(name).UploadAsync(new BinaryData(content), overwrite: true, cancellation);
        return uploaded.Value.ETag.ToString("H");
    }

    /// <summary>The version (ETag) of each blob in the container of articles.</summary>
    public async Task<SortedDictionary<string, string>> VersionsAsync(CancellationToken cancellation, string? prefix = null)
    {
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation))
        {
            versions[blob.Name] = blob.Properties.ETag!.Value.ToString();
        }

        return versions;
    }

    public Task<int> CountArticlesAsync(CancellationToken cancellation) => CountAsync(_tables.Articles, null, cancellation);

    public Task<int> CountRejectionsAsync(CancellationToken cancellation) => CountAsync(_tables.Rejections, null, cancellation);

    /// <summary>Rows of the pseudo-topic that every article has one of.</summary>
    public Task<int> CountInAllAsync(CancellationToken cancellation) =>
        CountAsync(_tables.Labels, TableClient.CreateQueryFilter($"PartitionKey eq 'all' and RowKey lt ':'"), cancellation);

    public async Task<Receipt> ReceiptAsync(string name, CancellationToken cancellation) =>
        await new RowWriter(_tables).FindReceiptAsync(ArticleId.ForBlob(name), cancellation);

    /// <summary>Waits until this version of the blob is an article or a rejection.</summary>
    public Task UntilDoneAsync(string name, string version, CancellationToken cancellation) =>
        UntilAsync(async () => await ReceiptAsync(name, cancellation) is { IsComplete: true, Blob.ETag: { } read } && read == version, cancellation);

    /// <summary>Waits until so many articles have their rows.</summary>
    public Task UntilArticlesAsync(int count, CancellationToken cancellation) =>
        UntilAsync(async () => await CountArticlesAsync(cancellation) >= count, cancellation);

    /// <summary>Asks again and again; storage may be away meanwhile.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        while (!await HoldsAsync())
        {
            Assert.True(clock.GetElapsedTime(began) < Patience, $"It did not come about within {Patience.TotalMinutes} minutes.");
            await Task.Delay(Poll, cancellation);
        }

        async Task<bool> HoldsAsync()
        {
            try
            {
                return await holds();
            }
            catch (Exception away) when (away is Azure.RequestFailedException or AggregateException)
            {
                return false;
            }
        }
    }

    private static async Task<int> CountAsync(TableClient table, string? filter, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellation))
        {
            count++;
        }

        return count;
    }
}
