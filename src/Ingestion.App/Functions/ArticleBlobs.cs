using Azure;
using Azure.Storage.Blobs;
using Ingestion.App.Hosting;
using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion.App.Functions;

/// <summary>The blobs that articles are read from. Thread-safe.</summary>
internal sealed class ArticleBlobs(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(IngestionStorage.ArticlesContainer);

    /// <summary>The blob's present version, or <see langword="null"/> where there is none.</summary>
    public async Task<BlobVersion?> FindAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var properties = (await _container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellation)).Value;
            return new BlobVersion(name, properties.LastModified, properties.ETag.ToString("H"));
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    /// <summary>The blob's present content, or <see langword="null"/> where there is none.</summary>
    public async Task<ReadBlob?> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            using var download = (await _container.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellation)).Value;
            // One byte over the bound is enough to be rejected for it.
            var content = new byte[Math.Min(download.Details.ContentLength, ArticleLimits.FileBytes + 1L)];
            await download.Content.ReadExactlyAsync(content, cancellation);
            return new ReadBlob(new BlobVersion(name, download.Details.LastModified, download.Details.ETag.ToString("H")), content);
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }
}
