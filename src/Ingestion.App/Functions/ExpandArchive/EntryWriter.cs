using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingestion.App.Hosting;
using Ingestion.Articles;
using Ingestion.Articles.Archives;
using Ingestion.Labels;
using Ingestion.Rows;

namespace Ingestion.App.Functions;

/// <summary>Writes the entries of archives, each once: an entry that is there with the same bytes is not touched. Thread-safe.</summary>
internal sealed class EntryWriter(BlobServiceClient blobs, RowWriter rows)
{
    // In a blob's metadata, so that a repeat is known without its bytes.
    private const string ContentHashKey = "contentHash";

    private readonly BlobContainerClient _articles = blobs.GetBlobContainerClient(IngestionStorage.ArticlesContainer);

    /// <summary>Makes a blob of a document, and a rejection of what is in place of one.</summary>
    /// <param name="archive">The archive that holds it.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellation">Ends the work between two requests.</param>
    public Task WriteAsync(BlobVersion archive, ArchiveEntry entry, CancellationToken cancellation) => entry.Rejection is { } rejection
        ? RejectAsync(archive, entry.BlobName, rejection, cancellation)
        : WriteAsync(entry.BlobName, entry.Content, cancellation);

    private async Task RejectAsync(BlobVersion archive, string name, Rejection rejection, CancellationToken cancellation)
    {
        var receipt = await rows.FindReceiptAsync(ArticleId.ForBlob(name), cancellation);
        var file = LabelledFile.Rejected(name, ContentHash.Of([]), rejection);
        await rows.WriteAsync(archive with { Name = name }, file, receipt, cancellation);
    }

    private async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var blob = _articles.GetBlobClient(name);
        var hash = ContentHash.Of(content.Span).Value;
        try
        {
            await UploadAsync(blob, content, hash, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status409Conflict)
        {
            var present = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            if (!present.Metadata.TryGetValue(ContentHashKey, out var read) || read != hash)
            {
                await UploadAsync(blob, content, hash, new BlobRequestConditions { IfMatch = present.ETag }, cancellation);
            }
        }
    }

    private static Task<Response<BlobContentInfo>> UploadAsync(
        BlobClient blob, ReadOnlyMemory<byte> content, string hash, BlobRequestConditions conditions, CancellationToken cancellation) =>
        blob.UploadAsync(
            new BinaryData(content),
            new BlobUploadOptions { Conditions = conditions, Metadata = new Dictionary<string, string> { [ContentHashKey] = hash } },
            cancellation);
}
