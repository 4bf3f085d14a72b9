using Azure.Storage.Blobs.Models;
using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion.App.Listener;

/// <summary>One version of a blob as the container's listing shows it.</summary>
/// <param name="Name">The blob's name.</param>
/// <param name="ETag">The version; the empty string where the listing gives none.</param>
/// <param name="LastModified">When it was written, in whole seconds of the service's clock.</param>
/// <param name="Length">Its bytes.</param>
internal sealed record BlobListing(string Name, string ETag, DateTimeOffset LastModified, long Length)
{
    /// <summary>The id of the article in it.</summary>
    public ArticleId Id => ArticleId.ForBlob(Name);

    /// <summary>The version as rows know it.</summary>
    public BlobVersion Version => new(Name, LastModified, ETag);

    /// <summary>Takes the entry out of a listing.</summary>
    public static BlobListing Of(BlobItem item) => new(
        item.Name,
        item.Properties.ETag?.ToString("H") ?? "",
        item.Properties.LastModified ?? DateTimeOffset.MaxValue,
        item.Properties.ContentLength ?? 0);
}
