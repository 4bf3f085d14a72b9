using Azure;
using Azure.Storage.Blobs;
using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion.Cli.Files;

/// <summary>Reads blobs of the container that articles are dropped into.</summary>
internal static class BlobDownload
{
    private const int NotFound = 404;

    /// <summary>The blob's present content, as much of it as tells whether it is too long; <see langword="null"/> where it is gone.</summary>
    public static async Task<(BlobVersion Version, ReadOnlyMemory<byte> Content)?> ReadAsync(
        BlobContainerClient container, string name, CancellationToken cancellation)
    {
        try
        {
            using var download = (await container.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancellation)).Value;
            var content = new byte[Math.Min(download.Details.ContentLength, ArticleLimits.FileBytes + 1L)];
            await download.Content.ReadExactlyAsync(content, cancellation);
            return (new BlobVersion(name, download.Details.LastModified, download.Details.ETag.ToString("H")), content);
        }
        catch (RequestFailedException failure) when (failure.Status == NotFound)
        {
            return null;
        }
    }
}
