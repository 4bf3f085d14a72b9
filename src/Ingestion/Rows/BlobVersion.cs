namespace Ingestion.Rows;

/// <summary>One version of a blob, as storage tells it with the bytes.</summary>
/// <param name="Name">The blob's name within its container.</param>
/// <param name="LastModified">When this version was written; storage counts whole seconds.</param>
/// <param name="ETag">Storage's mark of this version, or <see langword="null"/> where it is not known.</param>
public sealed record BlobVersion(string Name, DateTimeOffset LastModified, string? ETag)
{
    /// <summary>Whether this version was certainly written after <paramref name="other"/>.</summary>
    /// <remarks>
    /// Two versions of one second cannot be told apart: an ETag is a mark, not a count (Azurite's have a random factor).
    /// Then neither is newer, and the one that is read last stays; whoever reads reads the blob's present content.
    /// </remarks>
    internal bool IsNewerThan(BlobVersion other) => LastModified > other.LastModified;

    /// <summary>Whether the blob was written again within the second of <paramref name="other"/>.</summary>
    internal bool IsRewriteOf(BlobVersion other) =>
        LastModified == other.LastModified && ETag is not null && other.ETag is not null && ETag != other.ETag;
}
