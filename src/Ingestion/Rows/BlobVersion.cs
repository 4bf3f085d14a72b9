namespace Ingestion.Rows;

/// <summary>One version of a blob, as storage tells it with the bytes.</summary>
/// <param name="Name">The blob's name within its container.</param>
/// <param name="LastModified">When this version was written; storage counts whole seconds.</param>
/// <param name="ETag">Storage's mark of this version, or <see langword="null"/> where it is not known.</param>
public sealed record BlobVersion(string Name, DateTimeOffset LastModified, string? ETag)
{
    /// <summary>Whether this version was written after <paramref name="other"/>.</summary>
    /// <remarks>
    /// Two versions of one second are told apart by their ETags, which both the service and Azurite count up. Nothing
    /// promises that, but it lets all workers choose the same version, in whatever order the two reach them.
    /// </remarks>
    internal bool IsNewerThan(BlobVersion other) =>
        LastModified != other.LastModified
            ? LastModified > other.LastModified
            : ETag is not null && other.ETag is not null && string.CompareOrdinal(ETag, other.ETag) > 0;
}
